import { outcomeSumsTable } from '../../lib/export/outcomeSumsTable';
import { outcomesTable } from '../../lib/export/outcomesTable';
import { outcomesQuery } from '../../lib/query/outcomesQuery';
import { BREAKDOWNS, FLOW, inputsOfParts } from '../../lib/result/breakdowns';
import { toBreakdown } from '../../lib/result/toBreakdown';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const PROVENANCE = { address: '', source: '', dataDate: null, dataVersion: null };
const INPUTS = inputsOfParts([
  BREAKDOWNS.results.whole,
  ...BREAKDOWNS.results.parts,
  ...FLOW.sources,
  ...FLOW.ends,
]);

/** Two reports whose every figure is 1, of a government and of what `type` says. */
const answer = (search: object, type = 'county_gov', without?: string) =>
  toBreakdown(
    { ...outcomesQuery.parse(search), year: 2023 },
    {
      units: [unitRow('a'), { ...unitRow('b'), type }],
      reports: [reportRow('a', 2023), reportRow('b', 2023)],
      cells: ['a', 'b'].flatMap((id) =>
        INPUTS.filter(({ key }) => id === 'a' || key !== without).map(({ key, applicant }) =>
          cellRow(id, 2023, key, 1, applicant),
        ),
      ),
      expected: 3,
    },
  );
const recordsOf = (result: ReturnType<typeof answer>) => {
  const { columns, rows } = outcomeSumsTable(result, null, PROVENANCE);
  return Array.from(rows, (row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i]])));
};

describe('the sums of /outcomes as a file', () => {
  test('are those of the bar of all and of both sides of the flow, of so many bodies', () => {
    const result = answer({});
    const records = recordsOf(result);
    const valuesOf = (side: string) => records.filter((row) => row.side === side).map(({ value }) => value);
    expect(valuesOf('parts')).toEqual(result.pooled?.counts);
    expect(valuesOf('in')).toEqual([2, 2]);
    expect(valuesOf('out')).toEqual(result.flow?.ends.counts);
    expect(records[0]).toMatchObject({ side: 'parts', counted: 2, expected: 3, sum: result.pooled?.sum });
    expect(records.filter(({ side }) => side === 'in').map(({ share }) => share)).toEqual([50, 50]);
  });

  test('count of each side the bodies that have all of it', () => {
    const records = recordsOf(answer({}, 'county_gov', 't3_carried_out'));
    expect(records.filter(({ side }) => side === 'parts').map(({ counted }) => counted)).toContain(2);
    expect(records.filter(({ side }) => side !== 'parts').every(({ counted }) => counted === 1)).toBe(true);
  });

  test('are none of a government and its department, and both files say why', () => {
    const result = answer({ type: 'all' }, 'county_dept');
    expect(recordsOf(result)).toEqual([]);
    for (const { notes } of [
      outcomeSumsTable(result, null, PROVENANCE),
      outcomesTable(result, null, 'long', PROVENANCE),
    ])
      expect(notes.query.join()).toContain('不计合计');
  });

  test('stand in the notes of the file of the bodies', () => {
    const { notes } = outcomesTable(answer({}), null, 'long', PROVENANCE);
    const sum = answer({}).pooled?.sum;
    expect(notes.query).toContain(
      `合计：${sum} 件，含每一部分都有数的 2 家，应有 3 家；各部分的合计在 /outcomes/sums`,
    );
    expect(notes.title).toBe('2023 年县级政府的办理结果（统计范围：范围未注明）');
  });
});
