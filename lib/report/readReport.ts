import { readDocument } from '../document/readDocument';
import type { Document } from '../document/types';
import type { TableNo } from '../metrics/types';
import { completesShown } from './completesShown';
import { findFigures } from './findFigures';
import { findNarrative } from './narrative/findNarrative';
import type { Occurrence } from './occurrence';
import { readHead } from './readHead';
import { readStatements } from './readStatements';
import { type Settled, settleCells } from './settleCells';
import { findStatistics, type Statistics } from './statistics/findStatistics';
import { type Finding, type Report, ReportError, type ReportHead } from './types';
import { withoutContacts } from './withoutContacts';

const TABLES: readonly (readonly [TableNo, string, string])[] = [
  [2, '表二', '主动公开政府信息情况'],
  [3, '表三', '收到和处理政府信息公开申请情况'],
  [4, '表四', '行政复议、行政诉讼情况'],
];

/** 表三（…）, and that only a part of it was seen where its edition could not be told. */
function nameTable([table, name, title]: (typeof TABLES)[number], { seen }: Settled): string {
  return `${name}（${title}${seen.has(table) ? '，只读到一部分' : ''}）`;
}

/** What was found in a document. */
interface Found extends ReturnType<typeof readHead> {
  readonly document: Document;
  readonly sightings: readonly Occurrence[];
  readonly settled: Settled;
  readonly statistics: Statistics;
}

/** Refuses a document that breaks off: what stands in it may be right, but it is not the report. */
function refuseFragment({ settled, notes }: Found, head: ReportHead): void {
  const { editions, cells, seen } = settled;
  // 第 1 个表格没有取数：…
  const passedOver = notes.flatMap(({ rule, where, message }) =>
    rule === 'STR-08' && where.startsWith('table:') ? [message] : [],
  );
  const missing = TABLES.filter(([table]) => editions[table] === null);
  const cutOff = cells.filter(({ where }) => where === '').length;
  if (seen.size === 0) {
    throw new ReportError(
      'no_tables',
      '没有找到统计表：文件里没有全国统一格式（2019 年版或 2021 年版）的表二、表三、表四。表格可能是图片或附件，也可能是 2019 年以前的报告；请找到带表格的网页或文本，或用数据表（CSV）录入。' +
        passedOver.join(''),
      head,
    );
  }
  if (missing.length >= 2 || (missing.length === 1 && cutOff > 0)) {
    const names = missing.map((table) => nameTable(table, settled)).join('、');
    const more = cutOff > 0 ? `；其余的表还缺 ${cutOff} 格` : '';
    throw new ReportError(
      'incomplete',
      `报告不完整，缺${names}${more}。文件可能只保存了一部分，请重新取得全文后再导入。`,
      head,
    );
  }
}

function missingTables(settled: Settled): readonly Finding[] {
  return TABLES.filter(([table]) => settled.editions[table] === null).map((table) => ({
    rule: 'STR-04',
    severity: 'error',
    where: `t${table[0]}`,
    left: null,
    right: null,
    message: `缺${nameTable(table, settled)}；请检查文件是否完整。`,
  }));
}

function findIn(document: Document, fileName: string): Found {
  const { head, notes } = readHead(document, fileName);
  const figures = findFigures(document, head.year);
  const settled = settleCells(figures.sightings);
  const statistics = findStatistics(document, head.year, settled.seen.size > 0);
  return {
    document,
    head,
    sightings: figures.sightings,
    settled,
    statistics,
    notes: [...figures.notes, ...settled.notes, ...statistics.notes, ...notes],
  };
}

const tablesIn = ({ settled, statistics }: Found): number =>
  statistics.edition === null
    ? TABLES.filter(([table]) => settled.editions[table] !== null).length
    : TABLES.length;

const HIDDEN_TABLES: Finding = {
  rule: 'STR-01',
  severity: 'warning',
  where: 'document',
  left: null,
  right: null,
  message: '有统计表在网页的隐藏部分（可能由脚本显示）：已经取数，请对照网页核对。',
};

/** What a page hides is read only where it shows less than the three tables of the form, and only as the rest of them. */
function findShown(document: Document, fileName: string): Found {
  const shown = findIn(document, fileName);
  if (!document.withHidden || tablesIn(shown) >= TABLES.length) return shown;
  const all = findIn({ ...document, blocks: document.withHidden }, fileName);
  return tablesIn(all) > tablesIn(shown) && completesShown(all, shown)
    ? { ...all, notes: [HIDDEN_TABLES, ...all.notes] }
    : shown;
}

/**
 * Bytes of one published report → its figures, each in its cell of the form, and who reports on which year.
 *
 * bytes → blocks in reading order → tables laid out, text cut into runs → figures under their labels →
 * one settled state a cell. Pure: the same bytes always give the same report.
 * `fileName` decides nothing: what it says is a hint to the person. Throws `DocumentError` when there is no text, `ReportError` when there are no tables or only a part of them;
 * the messages are Chinese sentences for the person who gave the file.
 */
export async function readReport(bytes: Uint8Array, fileName = ''): Promise<Report> {
  const found = findShown(await readDocument(bytes), fileName);
  const { document, head, settled, statistics } = found;
  // A report on 2018 or before has its statistics table in place of tables 2 to 4.
  const isOlder = statistics.edition !== null;
  const { editions } = settled;
  const reportHead: ReportHead = {
    ...head,
    editions: {
      table2: editions[2],
      table3: editions[3],
      table4: editions[4],
      statistics: statistics.edition,
    },
  };
  if (!isOlder) refuseFragment(found, reportHead);
  return withoutContacts({
    head: reportHead,
    cells: [...settled.cells, ...statistics.cells],
    local: statistics.local,
    notes: [...(isOlder ? [] : missingTables(settled)), ...found.notes],
    statements: readStatements(document),
    narrative: findNarrative(document, head.year, head.unit),
  });
}
