import { readFile } from '../../lib/checks/readFile';
import type { ReadCell, ReadOutcome } from '../../lib/report/types';
import { REFERENCE, REFERENCE_TRUTH, score, type Truth } from '../fixtures/truth';

/**
 * The reference report with the small changes that real pages show and that break readers that count
 * positions. Each is made in the whole file (the body stands there twice) and again in the first copy only.
 */
const TEXT = REFERENCE.toString('utf8');
const SECOND_COPY = TEXT.indexOf('政府信息公开年报\n');

type Changes = Readonly<Record<string, Pick<ReadCell, 'value' | 'state'>>>;
const BLANK = { value: null, state: 'blank' } as const;
const DASH = { value: null, state: 'not_applicable' } as const;
const number = (value: string) => ({ value, state: 'number' }) as const;

/** The seven cells of the row 一、本年新收…, one a line with an empty line between. */
const NEW_ROW = '一、本年新收政府信息公开申请数量\n\n9\n\n0\n\n0\n\n0\n\n0\n\n0\n\n9\n';
const newRow = (...cells: readonly string[]): string =>
  `一、本年新收政府信息公开申请数量\n\n${cells.join('\n\n')}\n`;

const replacing =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`The reference report has no ${JSON.stringify(from)}`);
    return text.replaceAll(from, to);
  };

const TABLE_2_OF_2019 = `第二十条第（一）项

信息内容

本年新制作数量

本年新公开数量

对外公开总数量

规章

0

0

0

规范性文件

3

2

41

第二十条第（五）项

信息内容

上一年项目数量

本年增/减

处理决定数量

行政许可

186

减4

39917

其他对外管理服务事项

75

+2

1201

第二十条第（六）项

信息内容

上一年项目数量

本年增/减

处理决定数量

行政处罚

3011

0

2142

行政强制

112

4/2

135

第二十条第（八）项

信息内容

上一年项目数量

本年增/减

行政事业性收费

12

-1

第二十条第（九）项

信息内容

采购项目数量

采购总金额

政府集中采购

57

251000元

`;
const TABLE_2_CELLS: Changes = {
  t2_regulations_made: number('0'),
  t2_regulations_newly_disclosed: number('0'),
  t2_regulations_disclosed_total: number('0'),
  t2_normative_made: number('3'),
  t2_normative_newly_disclosed: number('2'),
  t2_normative_disclosed_total: number('41'),
  t2_licence_items_prev: number('186'),
  t2_licence_items_delta: number('-4'),
  t2_licence_decisions: number('39917'),
  t2_service_items_prev: number('75'),
  t2_service_items_delta: number('2'),
  t2_service_decisions: number('1201'),
  t2_penalty_items_prev: number('3011'),
  t2_penalty_items_delta: number('0'),
  t2_penalty_decisions: number('2142'),
  t2_coercion_items_prev: number('112'),
  t2_coercion_items_delta: number('2'),
  t2_coercion_decisions: number('135'),
  t2_fee_items_prev: number('12'),
  t2_fee_items_delta: number('-1'),
  t2_procurement_items: number('57'),
  t2_procurement_amount: number('251000'),
};
const table2Of2019 = (text: string): string =>
  text.replace(/第二十条第\(一\)项\n[\s\S]*?(?=三、收到和处理)/g, TABLE_2_OF_2019);
/** （六）其他处理 as one row of its own, its three sub-rows gone. */
const table3Of2019 = (text: string): string =>
  text.replace(
    /\(六\)其他处理\n[\s\S]*?(?=\(七\)总计)/g,
    '(六)其他处理\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n',
  );

const without = (pattern: RegExp): readonly string[] =>
  [...REFERENCE_TRUTH.keys()].filter((key) => pattern.test(key));
const OTHER_ALL: Changes = Object.fromEntries(
  ['natural', 'org_business', 'org_research', 'org_charity', 'org_legal', 'org_other', 'total'].map(
    (applicant) => [`t3_other_all_${applicant}`, number('0')],
  ),
);

interface Alteration {
  readonly name: string;
  readonly alter: (text: string) => string;
  readonly changes?: Changes;
  /** Cells that the altered form does not have. */
  readonly gone?: readonly string[];
  /** Cells that may stay open when the change is in both copies. */
  readonly mayStayOpen?: number;
}

const ALTERATIONS: readonly Alteration[] = [
  {
    name: 'an empty cell in table 3',
    alter: replacing(NEW_ROW, newRow('9', '', '0', '0', '0', '0', '9')),
    changes: { t3_new_org_business: BLANK },
  },
  {
    name: 'a cell of white space only in table 3',
    alter: replacing(NEW_ROW, newRow('9', '0', '　', '0', '0', '0', '9')),
    changes: { t3_new_org_research: BLANK },
  },
  {
    name: 'a "/" cell in table 3',
    alter: replacing(NEW_ROW, newRow('9', '0', '/', '0', '0', '0', '9')),
    changes: { t3_new_org_research: DASH },
  },
  {
    name: 'a cell that left no trace in table 3',
    alter: replacing(NEW_ROW, newRow('9', '0', '0', '0', '0', '9')),
    mayStayOpen: 7,
  },
  {
    name: '"1,009" in table 3',
    alter: replacing(NEW_ROW, newRow('1,009', '0', '0', '0', '0', '0', '1,009')),
    changes: { t3_new_natural: number('1009'), t3_new_total: number('1009') },
  },
  {
    name: 'a sentence with "2023年" at the top of section 二',
    alter: replacing(
      '二、主动公开政府信息情况\n',
      '二、主动公开政府信息情况\n\n2023年，我区主动公开政府信息4051条。\n',
    ),
  },
  {
    name: 'a line of "2023年" and a line of a bare number at the top of section 二',
    alter: replacing('二、主动公开政府信息情况\n', '二、主动公开政府信息情况\n\n2023年\n\n4051\n'),
  },
  {
    name: '"2023年共收到申请9件。" at the top of section 三',
    alter: replacing(
      '三、收到和处理政府信息公开申请情况\n',
      '三、收到和处理政府信息公开申请情况\n\n2023年共收到申请9件。\n',
    ),
  },
  {
    name: 'heading "(三)收到和处理…" instead of "三、"',
    alter: replacing('三、收到和处理政府信息公开申请情况\n', '(三)收到和处理政府信息公开申请情况\n'),
  },
  { name: 'row labels "(1)属于…"', alter: (text) => text.replace(/^(\d)\.(?=\D)/gm, '($1)') },
  { name: 'row labels "１．"', alter: (text) => text.replace(/^1\.(?=\D)/gm, '１．') },
  { name: 'row labels "1、"', alter: (text) => text.replace(/^(\d)\.(?=\D)/gm, '$1、') },
  { name: 'row labels without numbers', alter: (text) => text.replace(/^(\d)\.(?=\D)/gm, '') },
  {
    name: "the 2019 form's table 2",
    alter: table2Of2019,
    changes: TABLE_2_CELLS,
    gone: without(/^t2_/),
  },
  {
    name: "the 2019 form's table 3 (161 numbers = 23 × 7)",
    alter: table3Of2019,
    changes: OTHER_ALL,
    gone: without(/^t3_other_/),
  },
  {
    name: "the 2019 form's tables 2 and 3",
    alter: (text) => table3Of2019(table2Of2019(text)),
    changes: { ...TABLE_2_CELLS, ...OTHER_ALL },
    gone: without(/^t2_|^t3_other_/),
  },
  {
    name: 'an extra row in table 2',
    alter: replacing('行政许可\n\n39917\n', '行政确认\n\n186\n\n行政许可\n\n39917\n'),
  },
  {
    name: 'an extra row at the end of a block of table 2',
    alter: replacing('行政强制\n\n135\n', '行政强制\n\n135\n\n行政检查\n\n7001\n'),
  },
  { name: 'no empty lines at all', alter: (text) => text.replace(/\n{2,}/g, '\n') },
  {
    name: 'page numbers in the midst of rows',
    alter: (text) =>
      text
        .split('\n')
        .map((line, i) => (i % 40 === 39 ? `${line}\n\n— ${Math.ceil(i / 40)} —\n` : line))
        .join('\n'),
  },
  { name: 'Windows line ends', alter: (text) => text.replace(/\n/g, '\r\n') },
  {
    name: 'full-width digits',
    alter: (text) =>
      text.replace(/^\d+$/gm, (digits) =>
        digits.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
      ),
  },
  {
    name: 'a figure lost and a wider gap before the last one',
    alter: replacing(NEW_ROW, '一、本年新收政府信息公开申请数量\n\n0\n\n0\n\n0\n\n0\n\n0\n\n\n\n9\n'),
    mayStayOpen: 7,
  },
  {
    name: 'the last figure lost and a wider gap after the label',
    alter: replacing(NEW_ROW, '一、本年新收政府信息公开申请数量\n\n\n\n9\n\n0\n\n0\n\n0\n\n0\n\n0\n'),
    mayStayOpen: 7,
  },
  { name: 'figures with 件', alter: (text) => text.replace(/^(\d+)$/gm, '$1件'), mayStayOpen: 1 },
];

function truthAfter({ changes = {}, gone = [] }: Alteration): Truth {
  const truth = new Map([...REFERENCE_TRUTH].filter(([key]) => !gone.includes(key)));
  for (const [key, cell] of Object.entries(changes)) truth.set(key, cell);
  return truth;
}

const read = (text: string): Promise<ReadOutcome> => readFile('altered.txt', Buffer.from(text));

describe('the reference report, altered as real pages are', () => {
  test.each(ALTERATIONS)('$name: no wrong cell, the others read', async (alteration) => {
    const altered = alteration.alter(TEXT);
    expect(altered).not.toBe(TEXT);
    const truth = truthAfter(alteration);
    const { right, open, wrong } = score((await read(altered)).cells, truth);
    expect(wrong).toEqual([]);
    expect(open).toBeLessThanOrEqual(alteration.mayStayOpen ?? 0); // no figure of a report: a bound of the test
    expect(right).toBe(truth.size - open);
  });

  test.each(ALTERATIONS)('$name, in the first copy only: no wrong cell', async (alteration) => {
    const altered = alteration.alter(TEXT.slice(0, SECOND_COPY)) + TEXT.slice(SECOND_COPY);
    const outcome = await read(altered);
    // Either copy may be the one the office meant: a cell is wrong when it is neither, or settled where they differ.
    const truths = [truthAfter(alteration), REFERENCE_TRUTH];
    const wrong = outcome.cells.filter(
      ({ key, state, value }) =>
        state !== 'unreadable' &&
        !truths.some((truth) => truth.get(key)?.state === state && truth.get(key)?.value === value),
    );
    expect(wrong).toEqual([]);
    for (const key of Object.keys(alteration.changes ?? {}).filter((changed) =>
      REFERENCE_TRUTH.has(changed),
    )) {
      const [first, second] = truths.map((truth) => truth.get(key));
      const cell = outcome.cells.find((candidate) => candidate.key === key);
      if (cell && (first?.value !== second?.value || first?.state !== second?.state)) {
        expect([key, cell.state]).toEqual([key, 'unreadable']);
      }
    }
  });
});
