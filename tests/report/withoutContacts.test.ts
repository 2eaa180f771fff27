import type { Report } from '../../lib/report/types';
import { withoutContacts } from '../../lib/report/withoutContacts';

const FIGURE = { unit: '件', code: null, column: '本年', columnKind: 'year', where: 'line:1' } as const;
const REPORT: Report = {
  head: {
    title: null,
    issuer: null,
    unit: null,
    year: 2016,
    scope: 'unknown',
    editions: { table2: null, table3: null, table4: null, statistics: 'local' },
    publishedOn: null,
    sourceUrl: null,
    evidence: [],
  },
  cells: [
    { key: 'a', raw: '3 填报人：张三', value: null, state: 'unreadable', where: 'line:1', witness: null },
    { key: 'b', raw: '13800138000', value: '13800138000', state: 'number', where: 'line:2', witness: 'grid' },
  ],
  local: [
    {
      ...FIGURE,
      labels: ['审核人：李四', '申请数'],
      raw: '联系电话3722345',
      value: null,
      state: 'unreadable',
    },
    { ...FIGURE, labels: ['主要负责人参加会议数'], raw: '5', value: '5', state: 'number' },
  ],
  notes: [
    {
      rule: 'STR-05',
      severity: 'warning',
      where: 'document',
      left: null,
      right: null,
      message: '第 3 行印的是“5填报人：张三”，不能确认。',
    },
  ],
  statements: null,
  narrative: [],
};

test('a report is stored without the contacts that stand in open cells, labels and quotations', () => {
  const { cells, local, notes } = withoutContacts(REPORT);
  expect(cells.map(({ raw }) => raw)).toEqual(['3 填报人：〔略〕', '13800138000']);
  expect(local.map(({ labels, raw }) => [...labels, raw])).toEqual([
    ['审核人：〔略〕', '申请数', '联系电话〔略〕'],
    ['主要负责人参加会议数', '5'],
  ]);
  expect(notes[0]?.message).toBe('第 3 行印的是“5填报人：〔略〕”，不能确认。');
});
