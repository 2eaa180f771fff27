import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openReaders, ReaderStopped, type Readers } from '../../lib/run/readApart';
import { startReader } from '../../lib/run/startReader';
import { showSource } from '../../lib/source/showSource';
import { HOSTILE_DRAFTS } from '../fixtures/hostile';
import { zipOf } from '../fixtures/packages';

jest.setTimeout(120_000);
const SAMPLE = readFileSync('prisma/sample/liunan-district-2023.txt');
const NOTHING = new Uint8Array();

const probed = z.object({ ways: z.record(z.string(), z.string()), env: z.array(z.string()) });

const open: Readers[] = [];
const readers = (options: Parameters<typeof openReaders>[0] = {}): Readers => {
  const made = openReaders({ count: 1, ...options });
  open.push(made);
  return made;
};
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe('a reader process', () => {
  test('has no network, no other programs, nowhere to write and no settings of ours, also behind names imported before', async () => {
    process.env.DATABASE_URL = 'postgresql://nobody@localhost/nothing';
    const child = startReader('tests/fixtures/readers/probe.mjs');
    delete process.env.DATABASE_URL;
    const message = await new Promise((done) => child.once('message', done));
    const { ways, env } = probed.parse(message);
    child.kill();
    expect(Object.keys(ways).length).toBeGreaterThan(25);
    expect(Object.entries(ways).filter(([, outcome]) => outcome !== 'closed')).toEqual([]);
    expect(env).not.toContain('DATABASE_URL');
  });
});

describe('openReaders', () => {
  test('reads a report as it is read at home', async () => {
    const [report] = await readers().read({ file: 'a.txt', bytes: SAMPLE });
    expect(report).toMatchObject({
      format: 'document',
      outcome: { file: 'a.txt', status: 'read', report: { year: 2023 } },
    });
    expect(report?.outcome.cells).toHaveLength(200);
  });

  test('opens an archive apart, and gives each file in it its name', async () => {
    const entries = await readers().filesIn('all.zip', zipOf({ 'a.txt': 'A', '../b.txt': 'B' }));
    expect(entries).toMatchObject([{ file: 'all.zip!/a.txt' }, { file: 'all.zip!/../b.txt' }]);
  });

  test('shows a stored file as it is shown at home, and says why one cannot be shown', async () => {
    const asked = {
      format: 'document',
      bytes: SAMPLE,
      places: [],
      target: { where: 'line:1', raw: '' },
    } as const;
    const one = readers();
    const view = await one.show(asked);
    expect(view).toEqual(await showSource(asked));
    expect(view).toMatchObject({ isFound: true });
    expect(await one.show({ ...asked, bytes: Uint8Array.of(0xff, 0xd8, 0xff) })).toMatch(/JPEG 图片.*请/);
    const hanging = readers({ main: 'tests/fixtures/readers/misbehave.mjs', seconds: 1 });
    await expect(hanging.show(asked)).rejects.toThrow(ReaderStopped);
  });

  test.each([
    ['hang.txt', '读取用时超过 2 秒的上限'],
    ['heap.txt', '读取占用的内存超过 \\d+ MB 的上限'],
    ['bytes.txt', '读取占用的内存超过 1024 MB 的上限'],
    ['end.txt', '进程意外结束'],
    ['lie.txt', '进程意外结束'],
    ['bug.txt', '处理不了这个文件（TypeError: x is not a function）'],
  ])('refuses %s by name with a sentence, and reads the next', async (file, words) => {
    const seconds = file === 'hang.txt' ? 2 : 60;
    const one = readers({ main: 'tests/fixtures/readers/misbehave.mjs', seconds });
    const [report] = await one.read({ file, bytes: NOTHING });
    expect(report?.outcome).toMatchObject({ file, status: 'refused', reason: expect.stringMatching(words) });
    expect(report?.outcome.reason).toMatch(/：请|。请/);
    expect(await one.read({ file: 'good.txt', bytes: NOTHING })).toEqual([]);
  });

  test('refuses what is asked after it was closed', async () => {
    const one = readers();
    one.close();
    const [report] = await one.read({ file: 'a.txt', bytes: SAMPLE });
    expect(report?.outcome).toMatchObject({ status: 'refused', reason: '读取已中止：请重新运行。' });
  });

  test('refuses every hostile draft by name, and reads a good one after it', async () => {
    const one = readers({ count: 2 });
    for (const [file, make, words] of HOSTILE_DRAFTS) {
      const [report] = await one.read({ file, bytes: make() });
      expect(report?.outcome).toMatchObject({
        file,
        status: 'refused',
        reason: expect.stringMatching(words),
      });
    }
    const [good] = await one.read({ file: 'good.txt', bytes: SAMPLE });
    expect(good?.outcome.status).toBe('read');
  });
});
