import { languageNow } from '../language/languageNow';
import { say } from '../language/say';
import { spoken } from '../language/spoken';
import type { CellKey } from '../metrics/cellKey';
import { describeCell } from '../metrics/describeCell';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import { describePlace } from '../report/describePlace';
import type { Finding } from '../report/types';
import type { Correction, FindingCell } from './rules/types';

/** A cell that a finding speaks of, for a person who looks for it. */
export interface DescribedCell {
  readonly key: CellKey;
  readonly from: FindingCell['from'];
  /** Row and column in the form's words; whose report, where it is not the report itself. */
  readonly label: string;
  /** As printed; empty when nothing is. */
  readonly raw: string;
  /** Where it stands in the document, in words; null when it was not found, or stands in another. */
  readonly place: string | null;
  /** Unit and year of another report. */
  readonly unitId: string | null;
  readonly year: number | null;
}

/** A finding with all that a person needs to act on it. */
export interface DescribedFinding extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  /** What kind of finding it is, in one word. */
  readonly word: string;
  /** Both sides and how far they are apart, as `9 ≠ 8，相差 +1`; null where the rule compares no numbers. */
  readonly sides: string | null;
  readonly cells: readonly DescribedCell[];
  /** The one change of a cell that would make all its sums hold, in a sentence; null where there is none, or several. */
  readonly correction: string | null;
}

/** What is described: a finding as a rule makes it or as it is stored. */
export interface Describable extends Pick<Finding, 'rule' | 'severity' | 'left' | 'right' | 'message'> {
  readonly difference: string | null;
  readonly cells: readonly (Omit<FindingCell, 'unitId' | 'year'> & {
    readonly unitId?: string | undefined;
    readonly year?: number | undefined;
  })[];
  readonly correction: Correction | null;
}

/** A cell as it stands in the document. */
export interface PlacedCell {
  readonly key: CellKey;
  readonly raw: string;
  readonly where: string;
}

/** Rules of structure tell what could not be read; those of the tables what does not add up. */
export function nameFinding({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): string {
  return severity === 'error' && rule.startsWith('STR')
    ? say({ zh: `${SEVERITY_NAMES.error}·未取数`, en: `${SEVERITY_NAMES.error}, not taken` })
    : SEVERITY_NAMES[severity];
}

const WHOSE = spoken<FindingCell['from']>({
  own: { zh: '', en: '' },
  previous: { zh: '上一年度的', en: 'year before: ' },
  parent: { zh: '上级的', en: 'body above: ' },
  child: { zh: '下级的', en: 'body below: ' },
  peer: { zh: '同级单位的', en: 'body alike: ' },
  earlier: { zh: '更早版本的', en: 'earlier revision: ' },
});

function toSides({ left, right, difference }: Describable): string | null {
  if (left === null || right === null || left === right) return null;
  const apart = difference === null ? null : Number(difference);
  const signed = `${apart !== null && apart > 0 ? '+' : ''}${apart}`;
  return `${left} ≠ ${right}${apart === null ? '' : say({ zh: `，相差 ${signed}`, en: `, apart by ${signed}` })}`;
}

/** Findings of one report in order, each with the cells it speaks of and where they stand. `cells`: those of the report. */
export function describeFindings(
  findings: readonly Describable[],
  cells: readonly PlacedCell[],
): readonly DescribedFinding[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const describe = ({ from, key, value, unitId, year }: Describable['cells'][number]): DescribedCell => {
    const own = from === 'own' ? byKey.get(key) : undefined;
    return {
      key,
      from,
      label: `${WHOSE[from]}${describeCell(key)}`,
      raw: own?.raw ?? (value === null ? '' : String(value)),
      place: own?.where ? describePlace(own.where, languageNow()) : null,
      unitId: unitId ?? null,
      year: year ?? null,
    };
  };
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    word: nameFinding(finding),
    sides: toSides(finding),
    cells: finding.cells.map(describe),
    correction:
      finding.correction &&
      say({
        zh: `疑似更正：${describeCell(finding.correction.key)}由 ${finding.correction.printed} 改为 ${finding.correction.suggested}，只改这一格，涉及它的各行各列就都对得上。这只是推测，没有改动。`,
        en: `Probable correction: ${describeCell(finding.correction.key)} from ${finding.correction.printed} to ${finding.correction.suggested}. This one cell changed, all its rows and columns add up. It is a guess, and nothing was changed.`,
      }),
  }));
}
