import { findMetric, isDerived } from '../metrics/catalogue';
import { type CellKey, cellKey, parseCellKey } from '../metrics/cellKey';
import { table3Identities, table4Identities } from '../metrics/identities';
import { statistics2014Identities } from '../metrics/identities2014';
import { APPLICANTS, type Edition } from '../metrics/types';

/**
 * The cells that a finding speaks of, so that a page can mark them: both sides of an identity, a cell, a row of
 * table 3. Empty for findings about the document.
 */
export function cellsOfFinding(rule: string, where: string, edition: Edition | null): readonly CellKey[] {
  const identities = [
    ...(edition ? table3Identities(edition) : []),
    ...table4Identities(),
    ...statistics2014Identities(),
  ];
  const identity = identities.find((candidate) => candidate.rule === rule && candidate.where === where);
  if (identity) return [...identity.left, ...identity.right];
  if (parseCellKey(where)) return [where];

  const [, row] = /^t3\/row:(\w+)$/.exec(where) ?? [];
  const metric = row ? findMetric(`t3_${row}`) : null;
  return metric && !isDerived(metric) ? APPLICANTS.map((applicant) => cellKey(metric.key, applicant)) : [];
}
