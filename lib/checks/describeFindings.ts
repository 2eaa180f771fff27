import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric } from '../metrics/catalogue';
import { type CellKey, parseCellKey } from '../metrics/cellKey';
import { describePlace } from '../report/describePlace';
import type { Finding, ReadOutcome } from '../report/types';
import { cellsOfFinding } from './cellsOfFinding';

/** A cell that a finding speaks of, for a person who looks for it in the draft. */
export interface FindingCell {
  readonly key: CellKey;
  /** Row and column in the form's words. */
  readonly label: string;
  /** As printed; empty when nothing is. */
  readonly raw: string;
  /** Where it stands in the draft, in words; null when it was not found. */
  readonly place: string | null;
}

/** A finding with all that a person needs to act on it. */
export interface DescribedFinding extends Finding {
  /** What kind of finding it is, in one word. */
  readonly word: string;
  /** Both sides, as `9 ≠ 8`; null where the rule compares no numbers. */
  readonly sides: string | null;
  readonly cells: readonly FindingCell[];
}

const SEVERITY_WORDS = { error: '对不上', warning: '请核对', info: '说明' } as const;

/** Rules of structure tell what could not be read; those of the tables what does not add up. */
export function nameFinding({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): string {
  return severity === 'error' && rule.startsWith('STR') ? '未取数' : SEVERITY_WORDS[severity];
}

function labelOf(key: CellKey): string {
  const parsed = parseCellKey(key);
  const metric = parsed && findMetric(parsed.key);
  if (!metric) return key;
  return metric.key === key ? metric.label : `${metric.label}·${APPLICANT_COLUMNS[parsed.applicant].label}`;
}

/** The findings of a report in order, each with the cells it speaks of and where they stand. */
export function describeFindings({ report, cells, findings }: ReadOutcome): readonly DescribedFinding[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  return findings.map((finding) => ({
    ...finding,
    word: nameFinding(finding),
    sides: finding.left !== null && finding.right !== null ? `${finding.left} ≠ ${finding.right}` : null,
    cells: cellsOfFinding(finding.rule, finding.where, report.editions.table3).map((key) => {
      const cell = byKey.get(key);
      return {
        key,
        label: labelOf(key),
        raw: cell?.raw ?? '',
        place: cell?.where ? describePlace(cell.where) : null,
      };
    }),
  }));
}
