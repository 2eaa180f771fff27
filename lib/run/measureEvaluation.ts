import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../db/client';
import { startEmbeddedPostgres } from '../db/embeddedPostgres';
import { evaluateChanged } from '../db/evaluation/evaluateChanged';
import { evaluateReports } from '../db/evaluation/evaluateReports';
import type { ReportId } from '../db/evaluation/reportId';
import { storeResults } from '../db/evaluation/storeResults';
import { migrate } from '../db/migrate';
import type { Plan } from '../synth/parsePlan';
import { synthesize } from './synthesize';

/** What one changed report costs among many; milliseconds, medians over the levels of bodies. */
export interface EvaluationCost {
  readonly reports: number;
  /** Reports that were evaluated for the one that changed: on average and at most. */
  readonly dependents: { readonly mean: number; readonly most: number };
  readonly changed: number;
  readonly single: number;
  /** `changed ÷ single` of the same report, the median and the worst. */
  readonly ratio: { readonly median: number; readonly worst: number };
}

/** Reports looked at: so many of each level of bodies. */
const EACH = 4;
const LEVELS = ['city', 'county', 'town'] as const;
const ROUNDS = 3;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measureIn(url: string, plan: Plan): Promise<EvaluationCost> {
  await migrate(url);
  const db = connect(url);
  const made = await synthesize({ db, url }, plan, { evaluate: false });
  if (typeof made === 'string') throw new Error(made);
  await db.$executeRaw`TRUNCATE evaluation_due`;
  await db.$executeRaw`ANALYZE`;

  const alone = (id: ReportId) => () =>
    db.$transaction(async (tx) => storeResults(tx, await evaluateReports(tx, [{ ...id, kinds: 'all' }])));
  const changed = (id: ReportId) => async () => {
    await db.evaluationDue.create({ data: { unitId: id.unitId, year: id.year } });
    return evaluateChanged(db);
  };
  const results: { changed: number; single: number; dependents: number }[] = [];
  for (const level of LEVELS) {
    const some = await db.report.findMany({
      where: { unit: { level }, year: { lt: plan.lastYear } },
      select: { unitId: true, year: true },
      orderBy: [{ contentHash: 'asc' }],
      take: EACH,
    });
    for (const id of some) {
      // The first time all that depends on it is evaluated with every rule, as it never was.
      const dependents = await changed(id)();
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await milliseconds(changed(id)));
        theirs.push(await milliseconds(alone(id)));
      }
      results.push({ changed: median(ours), single: median(theirs), dependents });
    }
  }
  await db.$disconnect();
  const ratios = results.map((one) => one.changed / one.single);
  const dependents = results.map((one) => one.dependents);
  return {
    reports: made.reports,
    dependents: {
      mean: dependents.reduce((all, one) => all + one, 0) / dependents.length,
      most: Math.max(...dependents),
    },
    changed: median(results.map((one) => one.changed)),
    single: median(results.map((one) => one.single)),
    ratio: { median: median(ratios), worst: Math.max(...ratios) },
  };
}

/**
 * Fills a database of its own with an invented country, lets one report of it change after another, and measures the
 * evaluation of all that depends on it against that of the report alone, both stored, in turn. The database is gone afterwards.
 */
export async function measureEvaluation(plan: Plan): Promise<EvaluationCost> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    chmodSync(folder, 0o711); // the database's own user, where we are root, passes through
    const server = await startEmbeddedPostgres(folder);
    try {
      return await measureIn(server.url, plan);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
