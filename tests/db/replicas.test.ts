import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db, databaseUrl, db as reading, readingFrom } from '../../lib/db/client';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { chooserOf, type Reachable, reachable } from '../../lib/db/replicas';
import { saveReport } from '../../lib/db/saveReport';
import { openToWeb } from '../../lib/db/webRole';
import { outcomeWith } from '../setup/outcome';
import { type Starter, startHolder } from '../setup/startHolder';
import { type RunningReplica, startReplica } from '../setup/startReplica';

const UNIT = '450204';
const PATIENCE = 180_000;

let folder: string;
let server: Starter;
let primary: Db;
let replicas: RunningReplica[];
let sources: Reachable[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-primary-'));
  chmodSync(folder, 0o711); // started as root, the database runs as another user
  server = await startHolder(folder);
  await migrate(server.url);
  primary = connect(server.url);
  await loadBaseData(primary);
  replicas = [await startReplica(server.url), await startReplica(server.url)];
  sources = [server.url, ...replicas.map(({ url }) => url)].map((url) => reachable(url));
}, PATIENCE);
afterAll(async () => {
  for (const { db } of sources) await db.$disconnect();
  for (const replica of replicas) await replica.remove();
  await primary.$disconnect();
  await server.end('stop');
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

async function store(changes: Readonly<Record<string, string>>): Promise<void> {
  const { outcome, source } = await outcomeWith(changes);
  await saveReport(primary, UNIT, outcome, source);
}

/** What six requests in turn read from, and how many revisions they see. */
async function sixRequests(choose: () => Promise<Reachable>) {
  const seen: { place: number; revisions: number }[] = [];
  for (let i = 0; i < 6; i += 1) {
    const chosen = await choose();
    const revisions = await readingFrom(chosen, async () => {
      expect(databaseUrl()).toBe(chosen.url);
      return reading().report.count();
    });
    seen.push({ place: sources.indexOf(chosen), revisions });
  }
  return {
    places: [...new Set(seen.map(({ place }) => place))].toSorted(),
    revisions: seen.at(-1)?.revisions,
  };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 50));
}

test(
  'reads go to the replicas that are up to date, to the primary when none is, and never back in time',
  async () => {
    const [first, second] = replicas;
    const [atPrimary, ...copies] = sources;
    if (!first || !second || !atPrimary) throw new Error('three servers are needed');
    const choose = chooserOf(atPrimary, copies);

    await store({});
    await Promise.all(replicas.map((replica) => replica.caughtUp()));
    expect(await sixRequests(choose)).toEqual({ places: [1, 2], revisions: 1 });

    await first.pause();
    await store({ t3_new_natural: '10' });
    await second.caughtUp();
    expect(await sixRequests(choose)).toEqual({ places: [2], revisions: 2 });

    second.stop();
    expect(await sixRequests(choose)).toEqual({ places: [0], revisions: 2 });

    await first.resume();
    await first.caughtUp();
    expect(await sixRequests(choose)).toEqual({ places: [1], revisions: 2 });

    second.start();
    await until(async () => (await copies[1]?.version()) !== null);
    await second.caughtUp();
    expect(await sixRequests(choose)).toEqual({ places: [1, 2], revisions: 2 });
  },
  PATIENCE,
);

test(
  'the role of the web reads at a replica, and nobody writes there',
  async () => {
    const [replica] = replicas;
    if (!replica) throw new Error('a replica is needed');
    const { url } = await openToWeb(server.url);
    await replica.caughtUp();
    const at = new URL(url);
    at.port = new URL(replica.url).port;
    const web = connect(at.href);
    expect(await web.report.count()).toBe(await primary.report.count());
    await expect(web.report.deleteMany()).rejects.toThrow(/permission denied|read-only/);
    const owner = connect(replica.url);
    await expect(owner.report.deleteMany()).rejects.toThrow(/read-only/);
    await Promise.all([web.$disconnect(), owner.$disconnect()]);
  },
  PATIENCE,
);
