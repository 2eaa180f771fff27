import { describePlace } from '../../../../lib/report/describePlace';
import type { SourceBlock, SourceTable } from '../../../../lib/source/toSourceView';

/** The figure that was asked for: where the page jumps to. */
export const HERE = 'here';

function SourceTableView({ number, rows, leftOut }: SourceTable) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className="scroll" tabIndex={0} aria-label={`原文第 ${number} 个表格`}>
      <table className="source-table">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a stored document never change
            <tr key={row}>
              {cells.map(({ text, where, rowspan, colspan, isHere }) => (
                <td
                  key={where}
                  rowSpan={rowspan}
                  colSpan={colspan}
                  id={isHere ? HERE : undefined}
                  className={isHere ? 'here' : undefined}
                >
                  {isHere ? <mark>{text === '' ? '（空白）' : text}</mark> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut !== undefined && <p className="muted">这个表格太大，另有 {leftOut} 行没有列出。</p>}
    </section>
  );
}

/** A document as the reader saw it: numbered lines and tables, the place asked for marked. Text only, so always inert. */
export function SourceBlocks({ blocks }: { readonly blocks: readonly SourceBlock[] }) {
  return (
    <div className="original">
      {blocks.map((block, i) =>
        block.kind === 'table' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a stored document never change
          <SourceTableView key={i} {...block} />
        ) : (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a stored document never change
            key={i}
            id={block.isHere ? HERE : undefined}
            className={block.isHere ? 'here' : undefined}
          >
            <span className="place">{describePlace(block.where)}</span>
            <span>
              {block.pieces.map(({ text, isHere }, j) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line
                isHere ? <mark key={j}>{text}</mark> : text,
              )}
            </span>
          </p>
        ),
      )}
    </div>
  );
}
