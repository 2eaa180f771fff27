import { tileNumber } from '../../lib/chart/tileNumber';
import { shadeOpacity } from '../../lib/chart/tileSvg';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import { regionAddress } from '../../lib/query/regionQuery';
import { describePeers } from '../../lib/result/describePeers';
import { SHADES, type Tiles, type TileValue, tileWords } from '../../lib/result/tiles';

/** A tile in words: 广西 1,234 件，含 10 / 111 个单位. */
function sentence(tile: TileValue, unit: ReturnType<typeof metricOf>['unit']): string {
  const words = tileWords(tile);
  const figure =
    words ??
    (tile.value === null
      ? ''
      : `${formatValue(tile.value, unit)}${unit === '%' ? '' : ` ${formatUnit(unit)}`}`);
  const count =
    tile.tile.kind === 'reports' ? `，含 ${tile.valued} / ${formatValue(tile.expected, '件')} 个单位` : '';
  return `${tile.tile.name} ${figure}${count}`;
}

function Tile({ tile, tiles }: { readonly tile: TileValue; readonly tiles: Tiles }) {
  const { unit } = metricOf(tiles.metric);
  const { code, short, name, column, row, kind } = tile.tile;
  const content = (
    <>
      <span className="short" aria-hidden="true">
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
      title={`${name}：${sentence(tile, unit)}`}
    >
      {kind === 'reports' && tile.reported > 0 ? (
        <a className="tile-body" href={regionAddress(code, { metric: tiles.metric, year: tiles.year })}>
          {content}
        </a>
      ) : (
        <span className="tile-body">{content}</span>
      )}
    </li>
  );
}

/** Places of an invented country, which lie nowhere: ranked bars, each a link to the place. */
function PlaceBars({ tiles }: { readonly tiles: Tiles }) {
  const { unit, label } = metricOf(tiles.metric);
  const most = Math.max(...tiles.tiles.flatMap(({ value }) => value ?? []));
  return (
    <ol className="place-bars" aria-label={`${tiles.year} 年各地${label}（合成数据）`}>
      {tiles.tiles.map((tile) => (
        <li key={tile.tile.code} className="place-bar">
          <a href={regionAddress(tile.tile.code, { metric: tiles.metric, year: tiles.year })}>
            {tile.tile.name}
          </a>
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

/** The provinces as tiles, each a link to the place; the same figures in a table below. */
export function TileGrid({ tiles }: { readonly tiles: Tiles }) {
  const { label, unit } = metricOf(tiles.metric);
  const values = tiles.tiles.filter(({ value }) => value !== null).length;
  const isList = tiles.layout === 'list';
  const bounds = [...tiles.bounds.map((bound) => tileNumber(bound, unit))];
  return (
    <>
      {isList ? (
        <PlaceBars tiles={tiles} />
      ) : (
        <ul className="tiles" aria-label={`${tiles.year} 年各省${label}`}>
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
            颜色由浅到深的分界：{bounds.join('、')}。{' '}
          </>
        )}
        {isList ? '合成数据：虚构的地方没有方格图，按数值排列。每条' : '每格'}为
        {describePeers(tiles.peers) || '各单位'}的
        {unit === '%' || unit === '倍' ? '合并值（先求和再相除）' : '合计'}，小字是有数的单位 / 应有的单位。
        {!isList && '这是示意方格，不表示边界。'}
        {tiles.unplaced > 0 && `另有 ${tiles.unplaced} 家没有区划代码，不在格中。`}
      </p>
      <details className="data">
        <summary>数据表</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section className="scroll" tabIndex={0} aria-label="各省数据表">
          <table>
            <thead>
              <tr>
                <th scope="col">{isList ? '地区' : '省级'}</th>
                <th scope="col" className="num">
                  {label}（{formatUnit(unit)}）
                </th>
                <th scope="col" className="num">
                  有数 / 有报告 / 应有（家）
                </th>
              </tr>
            </thead>
            <tbody>
              {tiles.tiles.map((tile) => (
                <tr key={tile.tile.code}>
                  <th scope="row">{tile.tile.name}</th>
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
