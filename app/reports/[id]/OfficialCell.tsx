import type { StoredCell } from '../../../lib/db/findStoredReport';
import type { CellKey } from '../../../lib/metrics/cellKey';
import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import { describePlace } from '../../../lib/report/describePlace';

/** The cells of a report by key, and which findings speak of each. */
export interface OfficialCells {
  /** Address of the document the figures were read from; each figure links to its own place in it. */
  readonly source: string;
  readonly byKey: ReadonlyMap<CellKey, StoredCell>;
  readonly failing: ReadonlyMap<CellKey, readonly string[]>;
}

/** How sure the reader is, in words. */
export const WITNESS_WORDS = {
  grid: '按行标题和列标题定位',
  order: '按行标题和格式的次序定位',
  sums: '原文排版已散，由合计关系确定位置',
  none: '未能确认',
} as const;

interface Props {
  readonly cells: OfficialCells;
  readonly id: CellKey;
  readonly colSpan?: number;
}

/** One cell as read: the figure, the printed text where it differs, or the word for what stands there. */
export function OfficialCell({ cells: { source, byKey, failing }, id, colSpan }: Props) {
  const cell = byKey.get(id);
  const findings = failing.get(id) ?? [];
  return (
    <td
      id={id}
      colSpan={colSpan}
      className={findings.length > 0 ? 'failing' : undefined}
      title={
        cell?.place
          ? `原文位置：${describePlace(cell.place)}；${WITNESS_WORDS[cell.witness ?? 'none']}`
          : undefined
      }
      aria-describedby={findings.length > 0 ? findings.join(' ') : undefined}
    >
      {!cell ? (
        <span className="missing">{MISSING_WORDS.not_reported}</span>
      ) : (
        <a className="to-source" href={`${source}?cell=${id}#here`} rel="nofollow">
          {cell.state === 'number' ? (
            cell.value
          ) : (
            <span className="missing">{MISSING_WORDS[cell.state]}</span>
          )}
        </a>
      )}
      {cell && cell.raw !== '' && cell.raw !== cell.value && <span className="printed">原文 {cell.raw}</span>}
    </td>
  );
}
