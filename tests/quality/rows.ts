import type { EvaluatedReport, FoundFinding } from '../../lib/quality/types';

/** An evaluated report of a made-up unit, as the database gives it; with what a test needs to be different. */
export const evaluated = (changes: Partial<EvaluatedReport> = {}): EvaluatedReport => ({
  unit: {
    id: 'X-1',
    name: '示范市样例局',
    shortName: '样例局',
    type: 'city_dept',
    level: 'city',
    regionCode: null,
    parentId: 'X',
    parentName: '示范市',
  },
  year: 2023,
  grade: 'C',
  errors: 1,
  warnings: 0,
  infos: 0,
  passed: [],
  failed: [],
  notEvaluable: [],
  lacking: {},
  findings: [],
  ...changes,
});

/** A finding of a made-up unit, as the database gives it. */
export const found = (changes: Partial<FoundFinding> = {}): FoundFinding => ({
  unitId: 'X-1',
  year: 2023,
  number: 2,
  rule: 'T4-01',
  severity: 'error',
  place: 't4/recon',
  left: '11',
  right: '0',
  difference: '11',
  cells: [],
  correction: null,
  message: '表四“行政复议”：分项之和为 11，总计为 0。',
  ...changes,
});
