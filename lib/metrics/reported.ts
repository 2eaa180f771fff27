import { STATISTICS_2014 } from './statistics2014';
import { TABLE_2 } from './table2';
import { TABLE_3 } from './table3';
import { TABLE_4 } from './table4';
import type { ReportedMetric } from './types';

/** Every number that the national forms print, table by table; those of the form before 2019 come last. */
export const REPORTED = [...TABLE_2, ...TABLE_3, ...TABLE_4, ...STATISTICS_2014] as const;

export type ReportedKey = (typeof REPORTED)[number]['key'];

/** A reported metric whose key is known to be in the catalogue. */
export type KnownMetric = ReportedMetric & { readonly key: ReportedKey };

export const REPORTED_METRICS: readonly KnownMetric[] = REPORTED;
