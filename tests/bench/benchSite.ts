import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Db } from '../../lib/db/client';
import { freePort } from '../../lib/db/embeddedPostgres';
import { evaluateAll } from '../../lib/db/evaluation/evaluateAll';
import { type BuildFolder, buildIfStale } from '../../lib/run/buildIfStale';
import { openDatabase } from '../../lib/run/openDatabase';
import { synthesize } from '../../lib/run/synthesize';
import { startWebServer } from '../../lib/run/webServer';
import { SIZES, type Size } from './benchCase';
import { lendEvaluations } from './lendEvaluations';

/** The application on an invented country. */
export interface BenchSite {
  readonly address: string;
  readonly db: Db;
  readonly url: string;
  /** Of the web server's process. */
  readonly pid: number;
  /** Where `/bench?bytes=NAME` finds the files it answers with. */
  readonly bytes: string;
}

/** The tests' own build, where they started it: they have it already. */
const BUILD: BuildFolder = process.env.BENCH_OF_TESTS === '1' ? '.data/site' : '.next';

/** To look at each report of the largest by the rules would take an hour: it gets what they came to at the size below. */
async function borrow(url: string): Promise<void> {
  const lender = await openDatabase('.data/bench/national', null);
  try {
    if ((await lender.db.evaluation.count()) === 0) throw new Error('Measure the size national first');
    await lendEvaluations(lender.url, url);
  } finally {
    await lender.close();
  }
}

/**
 * Serves an invented country of a size from a database that is kept in `.data/bench` for the next time, as `npm start` does; with
 * `cache` answers are kept. Closes all of it when the work is done.
 */
export async function withBenchSite<Result>(
  size: Size,
  cache: 'on' | 'off',
  work: (site: BenchSite) => Promise<Result>,
): Promise<Result> {
  const { units, seed, firstYear, lastYear } = SIZES[size];
  const open = await openDatabase(`.data/bench/${size}`, null);
  try {
    if ((await open.db.report.count()) === 0) {
      const made = await synthesize(open, { units, seed, firstYear, lastYear }, { evaluate: false });
      if (typeof made === 'string') throw new Error(made);
    }
    if ((await open.db.evaluation.count()) === 0)
      await (size === 'vast' ? borrow(open.url) : evaluateAll(open.db));
    buildIfStale(BUILD);
    const bytes = resolve('.data/bench/bytes');
    mkdirSync(bytes, { recursive: true });
    Object.assign(process.env, { ATLAS_CACHE: cache, ATLAS_BENCH: bytes });
    const access = await open.openToWeb();
    const web = startWebServer(await freePort(), access.url, BUILD);
    try {
      await web.ready;
      if (web.pid === undefined) throw new Error('The web server has no process');
      return await work({ address: web.address, db: open.db, url: open.url, pid: web.pid, bytes });
    } finally {
      await web.stop();
    }
  } finally {
    await open.close();
  }
}
