import { findRule } from '../checks/rules/rules';
import type { Rule } from '../checks/rules/types';
import { languageNow } from '../language/languageNow';
import { spoken } from '../language/spoken';
import { describeCell } from '../metrics/describeCell';
import { MISSING_WORDS } from '../metrics/formatValue';
import { formatReportId } from '../query/reportId';
import { describePlace } from '../report/describePlace';
import type { Severity } from '../report/types';
import { describeWhere } from './describeWhere';
import type { FoundCell, FoundFinding, PrintedPlace } from './types';

/** Cells of a finding that are named one by one; a column sum has more, and they stand on the report page. */
export const MOST_CELLS = 8;

const WHOSE = spoken<FoundCell['from']>({
  own: { zh: '', en: '' },
  previous: { zh: '上一年度', en: 'year before' },
  parent: { zh: '上级', en: 'body above' },
  child: { zh: '下级', en: 'body below' },
  peer: { zh: '同级单位', en: 'body alike' },
  earlier: { zh: '更早的版本', en: 'earlier revision' },
});

/** A cell that a finding speaks of. */
export interface WorkCell {
  readonly key: string;
  /** As the form calls it, and whose report it is where it is another's. */
  readonly label: string;
  /** What is printed; 空白 where nothing is, and null where it is not known. */
  readonly printed: string | null;
  /** Where it stands in the document, in words. */
  readonly place: string | null;
  /** Address of the document with the cell marked; null where nobody read one. */
  readonly source: string | null;
}

/** One line of a work list: what to look at, where, and what is known of it. */
export interface WorkItem {
  readonly unitId: string;
  readonly year: number;
  readonly report: string;
  /** Address of the finding beside the report's tables. */
  readonly address: string;
  readonly rule: Rule | null;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly where: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly cells: readonly WorkCell[];
  /** Cells that are not named one by one. */
  readonly more: number;
  /** Probable, never applied. */
  readonly correction: {
    readonly key: string;
    readonly label: string;
    readonly printed: string;
    readonly suggested: string;
  } | null;
  readonly message: string;
}

const keyOf = (unitId: string, year: number, key: string): string => `${unitId}/${year}/${key}`;

/** Whose report a cell of a finding stands in. */
const reportOf = ({ unitId, year }: FoundFinding, cell: FoundCell) => ({
  unitId: cell.unitId ?? unitId,
  year: cell.year ?? year,
});

/** The cells of some findings that a work list names, so that their places can be asked for. */
export function cellsNamed(
  findings: readonly FoundFinding[],
): readonly { readonly unitId: string; readonly year: number; readonly key: string }[] {
  return findings.flatMap((finding) =>
    finding.cells
      .slice(0, MOST_CELLS)
      .flatMap((cell) => (cell.from === 'earlier' ? [] : [{ ...reportOf(finding, cell), key: cell.key }])),
  );
}

function toWorkCell(
  finding: FoundFinding,
  cell: FoundCell,
  places: ReadonlyMap<string, PrintedPlace>,
): WorkCell {
  const { unitId, year } = reportOf(finding, cell);
  const found = cell.from === 'earlier' ? undefined : places.get(keyOf(unitId, year, cell.key));
  const whose = WHOSE[cell.from];
  return {
    key: cell.key,
    label: `${whose}${whose && '·'}${describeCell(cell.key)}`,
    printed: found ? found.raw || MISSING_WORDS.blank : cell.value === null ? null : String(cell.value),
    place: found?.place ? describePlace(found.place, languageNow()) : null,
    source: found
      ? `/reports/${formatReportId({ unitId, year, revision: null })}/source?cell=${cell.key}#here`
      : null,
  };
}

/** Findings as lines of a work list, in the order they were given. */
export function toWorkItems(
  findings: readonly FoundFinding[],
  printed: readonly PrintedPlace[],
): readonly WorkItem[] {
  const places = new Map(printed.map((one) => [keyOf(one.unitId, one.year, one.key), one]));
  return findings.map((finding) => {
    const { unitId, year, number, rule, severity, place, cells, correction } = finding;
    const report = formatReportId({ unitId, year, revision: null });
    return {
      unitId,
      year,
      report,
      address: `/reports/${report}#finding-${number}`,
      rule: findRule(rule),
      ruleId: rule,
      severity,
      where: describeWhere(place),
      left: finding.left,
      right: finding.right,
      difference: finding.difference,
      cells: cells.slice(0, MOST_CELLS).map((cell) => toWorkCell(finding, cell, places)),
      more: Math.max(0, cells.length - MOST_CELLS),
      correction: correction && { ...correction, label: describeCell(correction.key) },
      message: finding.message,
    };
  });
}
