import { gunzipSync } from 'node:zlib';
import { saveReport } from '../../lib/db/saveReport';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

const UNIT = '450204';
const KEY = { unitId: UNIT, year: 2023 };

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.drop());

const store = async (changes: Readonly<Record<string, string>> = {}) => {
  const { outcome, source } = await outcomeWith(changes);
  return saveReport(fresh.db, UNIT, outcome, source);
};

const total = () =>
  Promise.all([
    fresh.db.report.count(),
    fresh.db.observation.count(),
    fresh.db.finding.count(),
    fresh.db.sourceDocument.count(),
  ]);

describe('saveReport', () => {
  test('stores head, 200 cells, findings, and the source byte for byte', async () => {
    const { outcome, source } = await outcomeWith();
    expect(await saveReport(fresh.db, UNIT, outcome, source)).toEqual({ outcome: 'created', revision: 1 });
    expect(await total()).toEqual([1, 200, 3, 1]);

    const document = await fresh.db.sourceDocument.findUniqueOrThrow({ where: { sha256: source.sha256 } });
    expect(Buffer.compare(gunzipSync(document.bytes), Buffer.from(source.bytes))).toBe(0);

    const report = await fresh.db.report.findFirstOrThrow({ where: KEY });
    expect(report).toMatchObject({
      isCurrent: true,
      status: 'read',
      editionTable3: '2021',
      issuer: '柳州市柳南区人民政府',
    });
    expect(report.publishedOn?.toISOString().slice(0, 10)).toBe('2024-01-30');
  });

  test('stores a cell with its value, state, printed text and place', async () => {
    await store();
    const cell = await fresh.db.observation.findFirstOrThrow({
      where: { ...KEY, applicant: 'natural', metric: { key: 't3_new' } },
    });
    expect(cell).toMatchObject({ state: 'number', raw: '9', isCurrent: true, revision: 1 });
    expect(Number(cell.value)).toBe(9);
    expect(cell.place).toMatch(/^line:\d+$/);
  });

  test('changes nothing for the same figures again, in the same file or another', async () => {
    await store();
    const before = await total();
    expect(await store()).toEqual({ outcome: 'unchanged', revision: 1 });

    const { outcome } = await outcomeWith();
    const { source } = await outcomeWith({ none: '0' });
    expect(await saveReport(fresh.db, UNIT, outcome, source)).toEqual({ outcome: 'unchanged', revision: 1 });
    expect(await total()).toEqual(before);
  });

  test.each([
    [
      'another file that states another scope is a new revision',
      { none: '0' },
      'territory',
      'revised',
      'territory',
    ],
    [
      'another file that states the same scope is the same report',
      { none: '0' },
      'own_organ',
      'unchanged',
      'own_organ',
    ],
    [
      'another file that states no scope is the same report',
      { none: '0' },
      'unknown',
      'unchanged',
      'own_organ',
    ],
    [
      'the same file, its scope understood better, is the same report',
      {},
      'territory',
      'unchanged',
      'territory',
    ],
  ] as const)('of the same figures %s', async (_, changes, scope, result, now) => {
    const { outcome, source } = await outcomeWith();
    const withScope = (of: typeof scope | 'own_organ') => ({
      ...outcome,
      report: { ...outcome.report, scope: of },
    });
    await saveReport(fresh.db, UNIT, withScope('own_organ'), source);
    await fresh.db.evaluationDue.deleteMany();
    const again = (await outcomeWith(changes)).source;
    expect((await saveReport(fresh.db, UNIT, withScope(scope), again)).outcome).toBe(result);
    expect(await fresh.db.report.findMany({ where: { ...KEY, isCurrent: true } })).toMatchObject([
      { scope: now },
    ]);
    expect(await fresh.db.evaluationDue.count()).toBe(now === 'own_organ' ? 0 : 1);
  });

  test('makes other figures a new revision; exactly one is current and the old one stays', async () => {
    await store();
    expect(await store({ t3_new_natural: '10' })).toEqual({ outcome: 'revised', revision: 2 });
    const reports = await fresh.db.report.findMany({ where: KEY, orderBy: { revision: 'asc' } });
    expect(reports.map(({ revision, isCurrent }) => [revision, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    const cells = await fresh.db.observation.findMany({
      where: { ...KEY, applicant: 'natural', metric: { key: 't3_new' } },
      orderBy: { revision: 'asc' },
    });
    expect(cells.map(({ raw, isCurrent }) => [raw, isCurrent])).toEqual([
      ['9', false],
      ['10', true],
    ]);
    expect(await fresh.db.observation.count({ where: { ...KEY, isCurrent: true } })).toBe(200);
  });

  test('does not let a copy with fewer settled cells push out a whole report, unless told to', async () => {
    await store();
    const { outcome, source } = await outcomeWith({ t3_new_natural: '10' });
    const open = outcome.cells.map((cell) =>
      cell.key.startsWith('t4_')
        ? { ...cell, state: 'unreadable' as const, value: null, witness: null }
        : cell,
    );
    const partial = { ...outcome, status: 'partial' as const, cells: open };
    const refused = await saveReport(fresh.db, UNIT, partial, source);
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect('reason' in refused && refused.reason).toContain('--replace');
    expect(await total()).toEqual([1, 200, 3, 1]);
    expect(await saveReport(fresh.db, UNIT, partial, source, { replace: true })).toEqual({
      outcome: 'revised',
      revision: 2,
    });
    // What was pushed out comes back the same way.
    const { outcome: whole, source: wholeSource } = await outcomeWith();
    expect(await saveReport(fresh.db, UNIT, whole, wholeSource)).toEqual({
      outcome: 'unchanged',
      revision: 1,
    });
    expect(await saveReport(fresh.db, UNIT, whole, wholeSource, { replace: true })).toEqual({
      outcome: 'revised',
      revision: 3,
    });
    expect(await fresh.db.report.count({ where: { ...KEY, isCurrent: true } })).toBe(1);
  });

  test('keeps a report that was published earlier beside the current one', async () => {
    await store();
    const { outcome, source } = await outcomeWith({ t3_new_natural: '10' });
    const earlier = { ...outcome, report: { ...outcome.report, publishedOn: '2024-01-02' } };
    expect(await saveReport(fresh.db, UNIT, earlier, source)).toEqual({ outcome: 'older', revision: 2 });
    const reports = await fresh.db.report.findMany({ where: KEY, orderBy: { revision: 'asc' } });
    expect(reports.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(await fresh.db.observation.count({ where: { ...KEY, isCurrent: true, revision: 2 } })).toBe(0);
  });

  test('takes the same figures with other words around them for the same report', async () => {
    await store();
    const { outcome, source } = await outcomeWith();
    const renamed = { ...outcome, report: { ...outcome.report, title: 'another title' } };
    expect(await saveReport(fresh.db, UNIT, renamed, source)).toEqual({ outcome: 'unchanged', revision: 1 });
  });

  test('stores a blank, a dash and an open cell without a value', async () => {
    const { outcome, source } = await outcomeWith();
    const states = ['blank', 'not_applicable', 'unreadable'] as const;
    const cells = outcome.cells.map((cell, i) => {
      const state = states[i];
      return state
        ? { ...cell, state, value: null, witness: state === 'unreadable' ? null : cell.witness }
        : cell;
    });
    await saveReport(fresh.db, UNIT, { ...outcome, cells }, source);
    const stored = await fresh.db.observation.groupBy({ by: ['state'], _count: { _all: true, value: true } });
    expect(stored.map(({ state, _count }) => [state, _count._all, _count.value]).toSorted()).toEqual([
      ['blank', 1, 0],
      ['not_applicable', 1, 0],
      ['number', 197, 197],
      ['unreadable', 1, 0],
    ]);
  });

  test('stores nothing at all when one part of it cannot be stored', async () => {
    const { outcome, source } = await outcomeWith();
    const broken = outcome.cells.map((cell, i) => (i === 199 ? { ...cell, value: '1e400' } : cell));
    await expect(saveReport(fresh.db, UNIT, { ...outcome, cells: broken }, source)).rejects.toThrow();
    expect(await total()).toEqual([0, 0, 0, 0]);
  });

  test('keeps the old revision current when the new one fails', async () => {
    await store();
    const { outcome, source } = await outcomeWith({ t3_new_natural: '10' });
    const findings = outcome.findings.map((finding) => ({ ...finding, severity: 'fatal' as 'error' })); // breaks a CHECK
    await expect(saveReport(fresh.db, UNIT, { ...outcome, findings }, source)).rejects.toThrow();
    expect(
      await fresh.db.report.findMany({ where: KEY, select: { revision: true, isCurrent: true } }),
    ).toEqual([{ revision: 1, isCurrent: true }]);
    expect(await fresh.db.observation.count({ where: { ...KEY, isCurrent: true } })).toBe(200);
  });

  test('gives several importers of one report at once exactly one revision', async () => {
    const results = await Promise.all([store(), store(), store(), store()]);
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([
      'created',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect((await total()).slice(0, 2)).toEqual([1, 200]);
  });
});
