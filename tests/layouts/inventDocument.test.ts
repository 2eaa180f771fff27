import { readFile } from '../../lib/checks/readFile';
import { score } from '../../lib/checks/score';
import { inventReports } from '../../lib/synth/inventReports';
import { issuerOf } from '../../lib/synth/issuerOf';
import { toCountry } from '../../lib/synth/toCountry';
import { inventDocument } from './inventDocument';
import { LAYOUTS } from './layouts';

const PLAN = { units: 12, seed: 5, from: 2017, to: 2022 } as const;
const { units } = toCountry(PLAN);
const reports = [...inventReports({ ...PLAN, units })].filter((_, i) => i % 2 === 0);

describe('a document of the invented country', () => {
  test.each(reports.map((report) => [report.title, report] as const))(
    '%s is read as what it is, and no figure wrongly',
    async (_, report) => {
      const made = await inventDocument(report, PLAN.seed, LAYOUTS);
      const read = await readFile(`report.${made.extension}`, made.bytes);
      expect(read.report).toMatchObject({ unit: issuerOf(report.unit), year: report.year });
      const { wrong, right } = score(read.cells, made.truth);
      expect(wrong).toEqual([]);
      expect(right).toBeGreaterThan(0);
    },
  );

  test('is the same for the same seed', async () => {
    const [report] = reports;
    if (!report) throw new Error('No report');
    const html = LAYOUTS.filter(({ name }) => name.startsWith('html'));
    const [first, again] = [await inventDocument(report, 1, html), await inventDocument(report, 1, html)];
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });
});
