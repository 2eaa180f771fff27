import { hasApplicants, isDerived, type MetricKey, metricOf } from '../metrics/catalogue';
import type { Applicant } from '../metrics/types';
import { formatReportId, type ReportId } from './reportId';

/** Address of the printed cell that a figure was read from, on the page of its report; of a computed figure the page alone. */
export function cellAddress(report: ReportId, metric: MetricKey, applicant: Applicant = 'total'): string {
  const page = `/reports/${formatReportId(report)}`;
  if (isDerived(metricOf(metric))) return page;
  return `${page}#${hasApplicants(metric) ? `${metric}_${applicant}` : metric}`;
}
