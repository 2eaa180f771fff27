import { counted } from '../../../../lib/language/counted';
import { languageNow } from '../../../../lib/language/languageNow';
import { say } from '../../../../lib/language/say';
import { describePlace } from '../../../../lib/report/describePlace';
import type { SourceBlock, SourceTable } from '../../../../lib/source/toSourceView';
import { Printed } from '../../../_components/Printed';

/** The figure that was asked for: where the page jumps to. */
export const HERE = 'here';

function SourceTableView({ number, rows, leftOut }: SourceTable) {
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
      tabIndex={0}
      aria-label={say({ zh: `原文第 ${number} 个表格`, en: `Table ${number} of the original` })}
    >
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
                  {isHere ? (
                    <mark>
                      {text === '' ? say({ zh: '（空白）', en: '(blank)' }) : <Printed>{text}</Printed>}
                    </mark>
                  ) : (
                    <Printed>{text}</Printed>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut !== undefined && (
        <p className="muted">
          {say({
            zh: `这个表格太大，另有 ${leftOut} 行没有列出。`,
            en: `This table is too large: ${counted(leftOut, 'row')} more are not listed.`,
          })}
        </p>
      )}
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
            <span className="place">{describePlace(block.where, languageNow())}</span>
            <span>
              {block.pieces.map(({ text, isHere }, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line
                <Printed key={j}>{isHere ? <mark>{text}</mark> : text}</Printed>
              ))}
            </span>
          </p>
        ),
      )}
    </div>
  );
}
