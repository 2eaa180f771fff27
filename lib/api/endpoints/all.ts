import type { Endpoint } from '../endpoint';
import { getDataset, listCoverage } from './datasetEndpoints';
import { listObservations, listValues } from './figureEndpoints';
import { getMetric, listMetrics } from './metricEndpoints';
import { getReport, listFindings, listReports } from './reportEndpoints';
import { getUnit, listChildren, listLineage, listPeers, listUnits } from './unitEndpoints';

/** Every address of the interface, in the order of the reference. */
export const ENDPOINTS: readonly Endpoint[] = [
  getDataset,
  listUnits,
  getUnit,
  listChildren,
  listPeers,
  listLineage,
  listMetrics,
  getMetric,
  listReports,
  getReport,
  listFindings,
  listObservations,
  listValues,
  listCoverage,
];
