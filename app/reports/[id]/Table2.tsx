import { Fragment } from 'react';
import { say } from '../../../lib/language/say';
import { metricsOf } from '../../../lib/metrics/editions';
import type { Edition } from '../../../lib/metrics/types';
import { FormWords } from '../../_components/FormWords';
import { OfficialCell, type OfficialCells } from './OfficialCell';

const WIDTH = 4;

/** Table 2 in the layout of its own edition: blocks of 第二十条, each with its own column headers. */
export function Table2({ edition, cells }: { readonly edition: Edition; readonly cells: OfficialCells }) {
  const metrics = metricsOf(edition, 2).flatMap((metric) => {
    const address = metric.address[edition];
    return address
      ? [
          {
            key: metric.key,
            block: address.row[0] ?? '',
            row: address.row[1] ?? '',
            column: address.column?.[0] ?? '',
          },
        ]
      : [];
  });
  const blocks = [...new Set(metrics.map(({ block }) => block))];

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '表二', en: 'Table 2' })}>
      <table className="official">
        <tbody>
          {blocks.map((block) => {
            const own = metrics.filter((metric) => metric.block === block);
            const columns = [...new Set(own.map(({ column }) => column))];
            const rows = [...new Set(own.map(({ row }) => row))];
            const span = (i: number): number => (i === columns.length - 1 ? WIDTH - columns.length : 1);
            return (
              <Fragment key={block}>
                <tr>
                  <th colSpan={WIDTH} scope="colgroup">
                    <FormWords text={block} />
                  </th>
                </tr>
                <tr>
                  <th scope="col">{say({ zh: '信息内容', en: 'Content' })}</th>
                  {columns.map((column, i) => (
                    <th key={column} scope="col" colSpan={span(i)}>
                      <FormWords text={column} />
                    </th>
                  ))}
                </tr>
                {rows.map((row) => (
                  <tr key={row}>
                    <th scope="row">
                      <FormWords text={row} />
                    </th>
                    {columns.map((column, i) => {
                      const metric = own.find(
                        (candidate) => candidate.row === row && candidate.column === column,
                      );
                      return metric ? (
                        <OfficialCell key={column} cells={cells} id={metric.key} colSpan={span(i)} />
                      ) : (
                        <td key={column} colSpan={span(i)} />
                      );
                    })}
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
