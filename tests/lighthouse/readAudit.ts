import { z } from 'zod';

const score = z.object({ score: z.number() });
const requests = z.object({
  details: z.object({
    items: z.array(
      z.looseObject({
        url: z.string(),
        resourceType: z.string().optional(),
        transferSize: z.number().optional(),
      }),
    ),
  }),
});
const report = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score }),
  audits: z.looseObject({
    'cumulative-layout-shift': z.object({ numericValue: z.number() }),
    'largest-contentful-paint': z.object({ numericValue: z.number() }),
    'total-blocking-time': z.object({ numericValue: z.number() }),
    'network-requests': requests,
  }),
});
const failing = z.record(
  z.string(),
  z.looseObject({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() }),
);

/** What Lighthouse came to for a page: scores of a hundred, milliseconds, kilobytes as they came over the wire. */
export interface Audit {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly shift: number;
  readonly paint: number;
  readonly blocking: number;
  /** Scripts that the page itself names. */
  readonly script: number;
  /** Those that follow when it is idle as well. */
  readonly allScript: number;
  /** What is short of a full score, for whoever mends it. */
  readonly short: readonly string[];
}

/** Reads Lighthouse's own report. `named` are the addresses of the scripts in the page's HTML. Throws on a report of another form. */
export function readAudit(json: string, named: ReadonlySet<string>): Audit {
  const raw: unknown = JSON.parse(json);
  const { categories, audits } = report.parse(raw);
  const all = failing.parse(z.object({ audits: z.unknown() }).parse(raw).audits);
  const hundred = ({ score: share }: { readonly score: number }): number => Math.round(100 * share);
  const scripts = audits['network-requests'].details.items.filter(
    ({ resourceType }) => resourceType === 'Script',
  );
  const kilobytes = (items: typeof scripts): number =>
    items.reduce((sum, { transferSize }) => sum + (transferSize ?? Number.NaN), 0) / 1000;
  return {
    performance: hundred(categories.performance),
    accessibility: hundred(categories.accessibility),
    bestPractices: hundred(categories['best-practices']),
    shift: audits['cumulative-layout-shift'].numericValue,
    paint: audits['largest-contentful-paint'].numericValue,
    blocking: audits['total-blocking-time'].numericValue,
    script: kilobytes(scripts.filter(({ url }) => named.has(new URL(url).pathname))),
    allScript: kilobytes(scripts),
    short: Object.entries(all).flatMap(([id, audit]) =>
      audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative'
        ? [`${id}（${audit.title}）`]
        : [],
    ),
  };
}
