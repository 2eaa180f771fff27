import type { Document } from '../../lib/document/types';
import { toFiguresView } from '../../lib/source/toFiguresView';
import { toSourceView } from '../../lib/source/toSourceView';

const cell = (text: string, colspan = 1) => ({ text, rowspan: 1, colspan });
const line = (text: string, number: number) =>
  ({ kind: 'line', text, where: `line:${number}`, gap: 0 }) as const;

const document = (blocks: Document['blocks']): Document => ({
  format: 'text',
  blocks,
  metadata: { titles: [], publishedOn: null, issuer: null, url: null },
});

describe('toSourceView', () => {
  test('marks a figure that stands alone on its line', () => {
    const view = toSourceView(document([line('一、本年新收', 3), line('9', 4), line('9', 5)]), {
      where: 'line:4',
      raw: '9',
    });
    expect(view.isFound).toBe(true);
    expect(view.blocks.map((block) => block.kind === 'line' && block.isHere)).toEqual([false, true, false]);
  });

  test('marks a figure in its line only where it stands there once as a number of its own', () => {
    const pieces = (text: string, raw: string) => {
      const [block] = toSourceView(document([line(text, 1)]), { where: 'line:1', raw }).blocks;
      return block?.kind === 'line' ? block.pieces.filter(({ isHere }) => isHere).length : -1;
    };
    expect(pieces('行政许可 186', '186')).toBe(1);
    expect(pieces('新收 9 0 0 9', '9')).toBe(0);
    expect(pieces('行政许可 1186', '186')).toBe(0);
  });

  test('marks a cell at its place in the laid-out table', () => {
    const table = {
      kind: 'table',
      number: 2,
      rows: [
        [cell('申请人', 2), cell('总计')],
        [cell('新收'), cell('0'), cell('5')],
      ],
    } as const;
    const view = toSourceView(document([table]), { where: 'table:2/row:2/column:3', raw: '5' });
    const [block] = view.blocks;
    const marked = block?.kind === 'table' ? block.rows.flat().filter(({ isHere }) => isHere) : [];
    expect(marked).toMatchObject([{ text: '5', colspan: 1 }]);
  });

  test('says so when the place is not in the document', () => {
    expect(toSourceView(document([line('9', 1)]), { where: 'line:7', raw: '9' }).isFound).toBe(false);
  });

  test('leaves out who filled the form in where label and name are two cells or two lines', () => {
    const table = {
      kind: 'table',
      number: 1,
      rows: [[cell('填报人'), cell('李四'), cell('联系电话'), cell('3211111')]],
    } as const;
    const view = toSourceView(document([table, line('审核人：', 1), line('王五', 2)]), null);
    expect(JSON.stringify(view)).not.toMatch(/李四|3211111|王五/);
    expect(JSON.stringify(view)).toMatch(/填报人.*联系电话.*审核人/);
  });

  test('leaves out names that stand below their labels, and behind empty cells', () => {
    const row = (...texts: readonly string[]) => texts.map((text) => cell(text));
    const table = {
      kind: 'table',
      number: 1,
      rows: [row('单位负责人', '审核人', '填报日期'), row('张三', '李四', '2015'), row('填报人', '', '王五')],
    } as const;
    const lines = ['| 负责人 | 制表 |', '|---|---|', '| 赵六 | 钱七 |', '信函 12'].map(line);
    const view = JSON.stringify(toSourceView(document([table, ...lines]), null));
    expect(view).not.toMatch(/张三|李四|王五|赵六|钱七/);
    expect(view).toMatch(/单位负责人.*审核人.*填报日期.*2015.*填报人.*负责人.*制表.*信函 12/);
  });

  test('leaves a name out of an unreadable cell that is asked for', () => {
    const table = { kind: 'table', number: 1, rows: [[cell('总计'), cell('3填报人：张三')]] } as const;
    const view = toSourceView(document([table]), { where: 'table:1/row:1/column:2', raw: '3填报人：张三' });
    expect(view.isFound).toBe(true);
    expect(JSON.stringify(view)).toContain('3填报人：〔略〕');
  });

  test('finds a figure that was read in what the page hides', () => {
    const shown = document([line('标题', 1)]);
    const view = toSourceView(
      { ...shown, withHidden: [line('标题', 1), line('9', 2)] },
      { where: 'line:2', raw: '9' },
    );
    expect(view.isFound).toBe(true);
  });

  test('leaves contacts out, and never a part of the figure asked for', () => {
    const view = toSourceView(document([line('联系电话：0772-3211111', 1), line('13800138000', 2)]), {
      where: 'line:2',
      raw: '13800138000',
    });
    expect(JSON.stringify(view)).not.toContain('3211111');
    expect(JSON.stringify(view)).toContain('13800138000');
  });

  test('shows a window around the place in a document too long for a page', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => line(`第 ${i} 句`, i + 1));
    const view = toSourceView(document(lines), { where: 'line:4000', raw: '' });
    expect(view.blocks).toHaveLength(1_500);
    expect(view.isFound).toBe(true);
    expect(view.before + view.blocks.length + view.after).toBe(5_000);
  });
});

test('a document is cut to what fits on a page, around the figure asked for', () => {
  const rows = Array.from({ length: 5_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => cell(`${row}-${column}`)),
  );
  const table = { kind: 'table', number: 1, rows } as const;
  const view = toSourceView(document([line('前', 1), table, line('后'.repeat(900_000), 3), line('末', 4)]), {
    where: 'table:1/row:3001/column:2',
    raw: '',
  });
  const [, first] = view.blocks;
  const shown = first?.kind === 'table' ? first.rows : [];
  expect(shown.length).toBeGreaterThan(1_000);
  expect(shown.length).toBeLessThan(1_500);
  expect(first).toMatchObject({ leftOut: 5_000 - shown.length });
  expect(shown.flat().filter(({ isHere }) => isHere)).toMatchObject([{ text: '3000-1' }]);
  expect([view.isFound, view.before, view.after]).toEqual([true, 0, 2]);
});

test('toFiguresView shows the rows of one report, the figure asked for marked', () => {
  const csv = 'unit,year,key,raw,citation\n450204,2023,t3_new_total,9,x\n450205,2023,t3_new_total,7,x\n';
  const view = toFiguresView(Buffer.from(csv), ['row:2'], { where: 'row:2', raw: '9' });
  const [table] = view.blocks;
  const texts = table?.kind === 'table' ? table.rows.flat().map(({ text }) => text) : [];
  expect(texts).toEqual(['第 2 行', 't3_new_total', '9']);
  expect(view.isFound).toBe(true);
});
