import type { CoverageRows } from '../../lib/coverage/toCoverage';
import type { CoverageUnit, FiledReport } from '../../lib/coverage/types';

/** Invented units of all kinds; no code is one of GB/T 2260. */
export const unit = (id: string, facts: Partial<CoverageUnit> = {}): CoverageUnit => ({
  id,
  shortName: `示例${id}`,
  parentId: null,
  parentName: null,
  type: 'county_gov',
  level: 'county',
  regionCode: '990101',
  validFrom: null,
  validTo: null,
  groupId: id,
  ...facts,
});

export const filed = (
  year: number,
  publishedOn: string | null,
  status: FiledReport['status'] = 'read',
): FiledReport => ({ year, status, publishedOn });

export const rowsOf = (
  units: readonly CoverageUnit[],
  reports: Readonly<Record<string, readonly FiledReport[]>> = {},
  more: Partial<CoverageRows> = {},
): CoverageRows => ({
  units,
  reports: new Map(Object.entries(reports)),
  spans: [],
  deadlines: [],
  refused: new Map(),
  ...more,
});
