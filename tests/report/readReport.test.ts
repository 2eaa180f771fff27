import { readFile } from '../../lib/checks/readFile';
import { type ReadOutcome, readOutcomeSchema } from '../../lib/report/types';
import { corpusReport, hasCorpus, REFERENCE, REFERENCE_TRUTH, score } from '../fixtures/truth';

describe('the reference report', () => {
  let outcome: ReadOutcome;
  beforeAll(async () => {
    outcome = await readFile('liunan-district-2023.txt', REFERENCE);
  });

  test('gives all 200 cells as a person read them', () => {
    expect(score(outcome.cells, REFERENCE_TRUTH)).toEqual({ right: 200, open: 0, wrong: [] });
    expect(outcome.cells).toHaveLength(200);
  });

  test('is read, with its head as printed', () => {
    expect(outcome).toMatchObject({
      status: 'read',
      reason: null,
      report: {
        title: '柳州市柳南区人民政府2023年政府信息公开工作年度报告',
        issuer: '柳州市柳南区人民政府',
        unit: '柳州市柳南区人民政府',
        year: 2023,
        editions: { table2: '2021', table3: '2021', table4: '2021', statistics: null },
        publishedOn: '2024-01-30',
      },
    });
  });

  test('has exactly the two balance failures and the note that the body stands twice', () => {
    expect(
      outcome.findings.map(({ rule, severity, where, left, right }) => [rule, severity, where, left, right]),
    ).toEqual([
      ['STR-05', 'info', 'document', null, null],
      ['T3-04', 'error', 't3/column:natural', '9', '8'],
      ['T3-04', 'error', 't3/column:org_business', '0', '1'],
    ]);
  });

  test('says where each figure stands', () => {
    const lines = REFERENCE.toString('utf8').split('\n');
    for (const { key, raw, where } of outcome.cells) {
      const [, line = '0'] = /^line:(\d+)$/.exec(where) ?? [];
      expect([key, lines[Number(line) - 1]]).toEqual([key, raw]);
    }
  });

  test('keeps the contract', () => {
    expect(readOutcomeSchema.parse(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
  });
});

const withCorpus = hasCorpus ? describe : describe.skip;

withCorpus('HTML with real tables (needs the corpus beside the project)', () => {
  test.each(['synthetic-ceshi-city-2025', 'shuyang-ndrc-2023'])(
    '%s: every cell as in truth',
    async (name) => {
      const { bytes, truth } = corpusReport(name);
      const outcome = await readFile(name, bytes);
      expect(score(outcome.cells, truth)).toEqual({ right: 200, open: 0, wrong: [] });
      expect(outcome.status).toBe('read');
      expect(outcome.findings).toEqual([]);
    },
  );

  test('shuyang-ndrc-2023 has its head from metadata table and title', async () => {
    const outcome = await readFile('', corpusReport('shuyang-ndrc-2023').bytes);
    expect(outcome.report).toMatchObject({
      title: '沭阳县发展和改革局2023年政府信息公开年度报告',
      issuer: '沭阳县发展和改革局',
      year: 2023,
      scope: 'own_organ',
      publishedOn: '2024-01-17',
      sourceUrl: 'http://www.shuyang.gov.cn/sygfj/gknb/202401/2ecfb31a335f4d689220a3a23e24a986.shtml',
    });
  });

  // Cells of which the document itself leaves open what they say are not counted (see the corpus' README).
  test.each([
    ['pingtan-2019', 179],
    ['pingtan-2021', 197],
    ['pingtan-2023', 197],
    ['pingtan-2025', 197],
    ['shuyang-county-2025', 200],
    ['shanghai-office-2025', 194],
  ])('%s, torn or without gaps: %d cells right, none wrong', async (name, right) => {
    const { bytes, truth } = corpusReport(name);
    const { cells } = await readFile(name, bytes);
    expect(score(cells, truth)).toMatchObject({ right, wrong: [] });
  });

  test('pingtan-local-tax-2013 has nothing of the form: refused, in words', async () => {
    const outcome = await readFile('x', corpusReport('pingtan-local-tax-2013').bytes);
    expect([outcome.status, outcome.cells]).toEqual(['refused', []]);
    expect(outcome.reason).toMatch(/请|用数据表/);
  });
});
