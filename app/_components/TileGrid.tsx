import { tileNumber } from '../../lib/chart/tileNumber';
import { shadeOpacity } from '../../lib/chart/tileSvg';
import { counted } from '../../lib/language/counted';
import { LANGUAGE_TAGS } from '../../lib/language/language';
import { languageNow } from '../../lib/language/languageNow';
import { say } from '../../lib/language/say';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatInUnit } from '../../lib/metrics/formatInUnit';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import { labelInUnit } from '../../lib/metrics/labelInUnit';
import { labelOf } from '../../lib/metrics/labelOf';
import { regionAddress } from '../../lib/query/regionQuery';
import { describePeers } from '../../lib/result/describePeers';
import { SHADES, type Tiles, type TileValue, tileWords } from '../../lib/result/tiles';
import { Link } from './Link';
import { Printed } from './Printed';

/** A tile in words: 广西 1,234 件，含 10 / 111 个单位. */
function sentence(tile: TileValue, unit: ReturnType<typeof metricOf>['unit']): string {
  const words = tileWords(tile);
  const figure = words ?? (tile.value === null ? '' : formatInUnit(tile.value, unit));
  const count =
    tile.tile.kind === 'reports'
      ? say({
          zh: `，含 ${tile.valued} / ${formatValue(tile.expected, '件')} 个单位`,
          en: `, ${tile.valued} of ${formatValue(tile.expected, '件')} bodies`,
        })
      : '';
  return `${tile.tile.name} ${figure}${count}`;
}

function Tile({ tile, tiles }: { readonly tile: TileValue; readonly tiles: Tiles }) {
  const { unit } = metricOf(tiles.metric);
  const { code, short, name, column, row, kind } = tile.tile;
  const isPlace = languageNow() !== 'zh';
  const content = (
    <>
      <span className="short" aria-hidden="true" lang={isPlace ? LANGUAGE_TAGS.zh : undefined}>
        {short}
      </span>
      <span className={tile.value === null ? 'value nothing' : 'value'} aria-hidden="true">
        {tile.value === null ? tileWords(tile) : tileNumber(tile.value, unit)}
      </span>
      {tile.value !== null && (
        <span className="count" aria-hidden="true">
          {tile.valued}/{tile.expected}
        </span>
      )}
      <span className="unseen">{sentence(tile, unit)}</span>
    </>
  );
  const style = {
    gridColumn: column + 1,
    gridRow: row + 1,
    ...(tile.shade !== null && {
      background: `color-mix(in srgb, var(--accent) ${Math.round(100 * shadeOpacity(tile.shade))}%, var(--surface))`,
    }),
  };
  return (
    <li
      style={style}
      className={tile.shade === null ? 'tile empty' : 'tile'}
      title={say({ zh: `${name}：${sentence(tile, unit)}`, en: `${name}: ${sentence(tile, unit)}` })}
    >
      {kind === 'reports' && tile.reported > 0 ? (
        <Link className="tile-body" href={regionAddress(code, { metric: tiles.metric, year: tiles.year })}>
          {content}
        </Link>
      ) : (
        <span className="tile-body">{content}</span>
      )}
    </li>
  );
}

/** Places of an invented country, which lie nowhere: ranked bars, each a link to the place. */
function PlaceBars({ tiles }: { readonly tiles: Tiles }) {
  const { unit } = metricOf(tiles.metric);
  const label = labelOf(metricOf(tiles.metric));
  const most = Math.max(...tiles.tiles.flatMap(({ value }) => value ?? []));
  return (
    <ol
      className="place-bars"
      aria-label={say({
        zh: `${tiles.year} 年各地${label}（合成数据）`,
        en: `${label} by place, ${tiles.year} (synthetic data)`,
      })}
    >
      {tiles.tiles.map((tile) => (
        <li key={tile.tile.code} className="place-bar">
          <Link href={regionAddress(tile.tile.code, { metric: tiles.metric, year: tiles.year })}>
            <Printed>{tile.tile.name}</Printed>
          </Link>
          <span className="track" aria-hidden="true">
            {tile.value !== null && tile.value > 0 && most > 0 && (
              <span style={{ width: `${((100 * tile.value) / most).toFixed(2)}%` }} />
            )}
          </span>
          <span className="num">
            {tile.value === null ? (
              <span className="missing">{tileWords(tile)}</span>
            ) : (
              `${tileNumber(tile.value, unit)}${unit === '%' ? '' : ` ${formatUnit(unit)}`}`
            )}{' '}
            <span className="muted small">
              {tile.valued}/{tile.expected}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What a tile or a bar stands for. */
function legendOf({ metric, layout, peers, unplaced }: Tiles): string {
  const { unit } = metricOf(metric);
  const isList = layout === 'list';
  const isRate = unit === '%' || unit === '倍';
  const who = describePeers(peers) || say({ zh: '各单位', en: 'all bodies' });
  return say({
    zh: [
      `${isList ? '合成数据：虚构的地方没有方格图，按数值排列。每条' : '每格'}为${who}的${isRate ? '合并值（先求和再相除）' : '合计'}，小字是有数的单位 / 应有的单位。`,
      isList ? '' : '这是示意方格，不表示边界。',
      unplaced > 0 ? `另有 ${unplaced} 家没有区划代码，不在格中。` : '',
    ].join(''),
    en: [
      isList ? 'Synthetic data: invented places have no diagram and are ranked. ' : '',
      `Each ${isList ? 'bar' : 'tile'} is the ${isRate ? 'pooled value (sums first, divided after)' : 'sum'} over ${who}; in small print bodies with a figure / bodies expected. `,
      isList ? '' : 'A diagram, not a map: it shows no borders. ',
      unplaced > 0 ? `${counted(unplaced, 'body', 'bodies')} without a division code stand in no tile.` : '',
    ].join(''),
  });
}

/** The provinces as tiles, each a link to the place; the same figures in a table below. */
export function TileGrid({ tiles }: { readonly tiles: Tiles }) {
  const metric = metricOf(tiles.metric);
  const { unit } = metric;
  const label = labelOf(metric);
  const values = tiles.tiles.filter(({ value }) => value !== null).length;
  const isList = tiles.layout === 'list';
  const bounds = [...tiles.bounds.map((bound) => tileNumber(bound, unit))];
  return (
    <>
      {isList ? (
        <PlaceBars tiles={tiles} />
      ) : (
        <ul
          className="tiles"
          aria-label={say({ zh: `${tiles.year} 年各省${label}`, en: `${label} by province, ${tiles.year}` })}
        >
          {tiles.tiles.map((tile) => (
            <Tile key={tile.tile.code} tile={tile} tiles={tiles} />
          ))}
        </ul>
      )}
      <p className="small muted tiles-legend">
        {!isList && bounds.length === SHADES - 1 && values >= SHADES && (
          <>
            <span aria-hidden="true">
              {Array.from({ length: SHADES }, (_, shade) => (
                <i
                  // biome-ignore lint/suspicious/noArrayIndexKey: the shades are what they are
                  key={shade}
                  style={{
                    background: `color-mix(in srgb, var(--accent) ${Math.round(100 * shadeOpacity(shade))}%, var(--surface))`,
                  }}
                />
              ))}
            </span>{' '}
            {say({
              zh: `颜色由浅到深的分界：${bounds.join('、')}。`,
              en: `Bounds of the shades from pale to dark: ${bounds.join(', ')}.`,
            })}{' '}
          </>
        )}
        {legendOf(tiles)}
      </p>
      <details className="data">
        <summary>{say({ zh: '数据表', en: 'Table of the figures' })}</summary>
        <section
          className="scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={say({ zh: '各省数据表', en: 'Table of the provinces' })}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">
                  {isList ? say({ zh: '地区', en: 'Place' }) : say({ zh: '省级', en: 'Province' })}
                </th>
                <th scope="col" className="num">
                  {labelInUnit(metric)}
                </th>
                <th scope="col" className="num">
                  {say({ zh: '有数 / 有报告 / 应有（家）', en: 'With figure / with report / expected' })}
                </th>
              </tr>
            </thead>
            <tbody>
              {tiles.tiles.map((tile) => (
                <tr key={tile.tile.code}>
                  <th scope="row">
                    <Printed>{tile.tile.name}</Printed>
                  </th>
                  <td className="num">
                    {tile.value === null ? (
                      <span className="missing">{tileWords(tile)}</span>
                    ) : (
                      formatValue(tile.value, unit)
                    )}
                  </td>
                  <td className="num">
                    {tile.tile.kind === 'reports' && `${tile.valued} / ${tile.reported} / ${tile.expected}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}
