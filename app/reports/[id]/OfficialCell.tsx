import type { StoredCell } from '../../../lib/db/findStoredReport';
import { say } from '../../../lib/language/say';
import { spoken } from '../../../lib/language/spoken';
import type { CellKey } from '../../../lib/metrics/cellKey';
import { describeCell } from '../../../lib/metrics/describeCell';
import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import { describePlace } from '../../../lib/report/describePlace';
import type { Severity } from '../../../lib/report/types';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';
import { QualityMark } from '../../_components/QualityMark';

/** What a cell shows, stored or just read. */
export type ShownCell = Pick<StoredCell, 'value' | 'state' | 'raw' | 'place' | 'witness'>;

/** A finding as a cell leads to it. */
export interface CellFinding {
  /** Of its element in the list of findings. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
}

/** The cells of a report by key, and which findings speak of each. */
export interface OfficialCells {
  /** Address of the document the figures were read from, each figure links to its own place in it; null of a draft. */
  readonly source: string | null;
  readonly byKey: ReadonlyMap<CellKey, ShownCell>;
  readonly failing: ReadonlyMap<CellKey, readonly CellFinding[]>;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How sure the reader is, in words. */
export const WITNESS_WORDS = spoken({
  grid: { zh: '按行标题和列标题定位', en: 'found by the labels of its row and column' },
  order: { zh: '按行标题和格式的次序定位', en: 'found by the label of its row and the order of the form' },
  sums: { zh: '原文排版已散，由合计关系确定位置', en: 'layout lost, its place follows from the sums' },
  none: { zh: '未能确认', en: 'not confirmed' },
});

interface Props {
  readonly cells: OfficialCells;
  readonly id: CellKey;
  readonly colSpan?: number;
}

/** Where a figure leads: to its place in the source; in a draft, which nobody else can see, to what was found about it. */
function hrefOf(source: string | null, id: CellKey, findings: readonly CellFinding[]): string | null {
  if (source !== null) return `${source}?cell=${id}#here`;
  return findings[0] ? `#${findings[0].id}` : null;
}

/** One cell as read: the figure, the printed text where it differs, or the word for what stands there. */
export function OfficialCell({ cells: { source, byKey, failing }, id, colSpan }: Props) {
  const cell = byKey.get(id);
  const findings = failing.get(id) ?? [];
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  const first = findings.find(({ severity }) => severity === worst);
  const figure =
    cell?.state === 'number' ? (
      cell.value
    ) : (
      <span className="missing">{MISSING_WORDS[cell ? cell.state : 'not_reported']}</span>
    );
  const href = hrefOf(cell ? source : null, id, findings);
  return (
    <td
      id={id}
      colSpan={colSpan}
      className={worst && `failing ${worst}`}
      title={
        cell?.place
          ? say({
              zh: `原文位置：${describePlace(cell.place)}；${WITNESS_WORDS[cell.witness ?? 'none']}`,
              en: `${describeCell(id)}. In the document: ${describePlace(cell.place, 'en')}; ${WITNESS_WORDS[cell.witness ?? 'none']}`,
            })
          : say({ zh: undefined, en: describeCell(id) })
      }
      aria-describedby={findings.length > 0 ? findings.map((finding) => finding.id).join(' ') : undefined}
    >
      {href === null ? (
        figure
      ) : (
        <Link className={source === null ? undefined : 'to-source'} href={href} rel="nofollow">
          {figure}
        </Link>
      )}
      {cell && cell.raw !== '' && cell.raw !== cell.value && (
        <span className="printed">
          {say({ zh: '原文', en: 'printed' })} <Printed>{cell.raw}</Printed>
        </span>
      )}
      {worst && first && (
        <QualityMark
          severity={worst}
          rules={[...new Set(findings.map(({ rule }) => rule))]}
          href={`#${first.id}`}
        />
      )}
    </td>
  );
}
