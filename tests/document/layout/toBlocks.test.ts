import { toBlocks } from '../../../lib/document/layout/toBlocks';
import type { PositionedPage, PositionedText, Rule } from '../../../lib/document/positioned';
import type { Block } from '../../../lib/document/types';

/** A word of 10-point print whose middle line is y. */
const word = (text: string, left: number, y: number): PositionedText => ({
  text,
  left,
  right: left + text.length * (/^[\d-]+$/.test(text) ? 5 : 10),
  top: y - 6,
  bottom: y + 6,
});
const row = (y: number, ...words: readonly (readonly [string, number])[]): PositionedText[] =>
  words.map(([text, left]) => word(text, left, y));
const page = (texts: readonly PositionedText[], rules: readonly Rule[] = [], number = 1): PositionedPage => ({
  number,
  width: 600,
  height: 800,
  texts,
  rules,
  hasPictures: false,
});
const shown = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((cells) => cells.map(({ text }) => text).join('|')),
  );
const HEADER = [
  ['甲类', 200],
  ['乙类', 300],
  ['丙类', 400],
] as const;

describe('toBlocks: tables without strokes', () => {
  test('leaves the place of a missing figure empty', () => {
    const texts = [
      ...row(100, ...HEADER),
      ...row(120, ['第一行', 50], ['1', 210], ['2', 310], ['3', 410]),
      ...row(140, ['第二行', 50], ['4', 210], ['6', 410]),
      ...row(160, ['第三行', 50], ['8', 310], ['9', 410]),
    ];
    expect(shown(toBlocks([page(texts)]))).toEqual([
      ['|甲类|乙类|丙类', '第一行|1|2|3', '第二行|4||6', '第三行||8|9'],
    ]);
  });

  test('makes no table of figures that do not stand in line', () => {
    const texts = [
      ...row(120, ['第一行', 50], ['12345', 210], ['2', 250]),
      ...row(140, ['第二行', 50], ['4', 222], ['6', 330], ['7', 345]),
    ];
    expect(shown(toBlocks([page(texts)])).every((block) => typeof block === 'string')).toBe(true);
  });

  test('does not take a sentence that ends in a number for a row', () => {
    const texts = [...row(120, ['本年共办理', 50], ['35', 210]), ...row(140, ['比上年增加', 50], ['4', 210])];
    expect(shown(toBlocks([page(texts)]))).toEqual(['本年共办理 35', '比上年增加 4']);
  });

  test('joins a label around its figures only where they stand at its middle', () => {
    const around = (figures: number) => [
      ...row(80, ...HEADER),
      ...row(100, ['第一行', 50], ['1', 210], ['2', 310], ['3', 410]),
      ...row(140, ['部分公开（区分', 50]),
      ...row(figures, ['4', 210], ['5', 310], ['6', 410]),
      ...row(154, ['处理的）', 50]),
      ...row(190, ['第三行', 50], ['7', 210], ['8', 310], ['9', 410]),
    ];
    expect(shown(toBlocks([page(around(147))]))[0]).toContain('部分公开（区分处理的）|4|5|6');
    expect(shown(toBlocks([page(around(152))])).flat()).not.toContain('部分公开（区分处理的）|4|5|6');
  });
});

describe('toBlocks: bordered tables', () => {
  const lattice = (top: number, rows: number): Rule[] => [
    ...Array.from({ length: rows + 1 }, (_, i) => ({
      left: 50,
      right: 450,
      top: top + i * 20,
      bottom: top + i * 20,
    })),
    ...[50, 150, 300, 450].map((x) => ({ left: x, right: x, top, bottom: top + rows * 20 })),
  ];

  test('appends the rest of a table on the next page and says where its rows stand', () => {
    const first = page(
      [...row(710, ['甲', 60], ['1', 160], ['2', 310]), ...row(780, ['—', 280], ['1', 295], ['—', 310])],
      lattice(700, 1),
    );
    const second = page(
      [...row(60, ['乙', 60], ['3', 160], ['4', 310]), ...row(780, ['—', 280], ['2', 295], ['—', 310])],
      lattice(50, 1),
      2,
    );
    const blocks = toBlocks([first, second]);
    expect(shown(blocks)).toEqual([['甲|1|2', '乙|3|4']]);
    expect(blocks[0]).toMatchObject({
      page: 1,
      rows: [
        [{}, {}, {}],
        [{}, { where: 'page:2/table:1/row:2/column:2' }, {}],
      ],
    });
  });

  test('does not append a table below a line of text', () => {
    const first = page(row(710, ['甲', 60], ['1', 160], ['2', 310]), lattice(700, 1));
    const second = page(
      [...row(100, ['另一张表', 60]), ...row(160, ['乙', 60], ['3', 160], ['4', 310])],
      lattice(150, 1),
      2,
    );
    expect(shown(toBlocks([first, second]))).toEqual([['甲|1|2'], '另一张表', ['乙|3|4']]);
  });

  test('keeps two figures of one cell apart', () => {
    const texts = row(60, ['甲', 60], ['1', 160], ['234', 200], ['5', 310]);
    expect(shown(toBlocks([page(texts, lattice(50, 1))]))).toEqual([['甲|1 | 234|5']]);
  });
});

describe('toBlocks: page furniture', () => {
  test('leaves out bare page numbers that count on, and nothing else', () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        [...row(300, [`正文${'一二三'[number - 1]}`, 50]), ...row(780, [String(number + 4), 290])],
        [],
        number,
      ),
    );
    expect(shown(toBlocks(pages))).toEqual(['正文一', '正文二', '正文三']);
    expect(shown(toBlocks([page([...row(300, ['正文', 50]), ...row(780, ['88', 290])])]))).toEqual([
      '正文',
      '88',
    ]);
  });
});
