/**
 * Has Lighthouse look at pages of the production build with the sample; started by run.js.
 *
 *   npm run lighthouse [-- --rounds 3] [--form mobile|desktop]
 *
 * Lighthouse is installed into .data/lighthouse by a lock file of its own (tests/lighthouse). Prints a line a page, the median of the
 * rounds, and ends with 1 when a page is below a bar. Figures of a busy machine say nothing about performance.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { median } from '../tests/bench/median';
import { BARS, PAGES } from '../tests/lighthouse/pages';
import { type Audit, readAudit } from '../tests/lighthouse/readAudit';
import { installLighthouse, runLighthouse } from '../tests/lighthouse/runLighthouse';
import { openFolder } from '../tests/setup/openFolder.mjs';
import { openSite } from '../tests/setup/openSite';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, form: { type: 'string' } },
  args: process.argv.slice(2),
});

const FORMS = (['mobile', 'desktop'] as const).filter(
  (form) => values.form === undefined || values.form === form,
);

/** Addresses of the scripts that a page names in its HTML. */
async function scriptsOf(url: string): Promise<ReadonlySet<string>> {
  const html = await (await fetch(url)).text();
  return new Set([...html.matchAll(/<script[^>]* src="([^"?]+)/g)].map(([, src = '']) => src));
}

const KEYS = [
  'performance',
  'accessibility',
  'bestPractices',
  'shift',
  'paint',
  'blocking',
  'script',
  'allScript',
] as const;

/** The median of each figure. */
const middle = (audits: readonly Audit[]) =>
  new Map(KEYS.map((key) => [key, median(audits.map((audit) => audit[key]))]));

function isBelow(figures: ReadonlyMap<(typeof KEYS)[number], number>): boolean {
  const of = (key: (typeof KEYS)[number]): number => figures.get(key) ?? Number.NaN;
  return !(
    of('performance') >= BARS.performance &&
    of('accessibility') >= BARS.accessibility &&
    of('bestPractices') >= BARS.bestPractices &&
    of('shift') < BARS.shift &&
    of('script') <= BARS.script
  );
}

async function main(): Promise<void> {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || FORMS.length === 0) {
    console.error('用法：npm run lighthouse -- [--rounds 次数] [--form mobile|desktop]');
    process.exitCode = 1;
    return;
  }
  installLighthouse();
  const folder = openFolder(mkdtempSync(join(tmpdir(), 'atlas-lighthouse-')));
  const site = await openSite(folder);
  try {
    console.log(['page', 'form', ...KEYS].join('\t'));
    for (const form of FORMS)
      for (const path of PAGES) {
        const url = `${site.address}${path}`;
        const named = await scriptsOf(url);
        const audits: Audit[] = [];
        for (let i = 0; i < rounds; i += 1)
          audits.push(readAudit(await runLighthouse(url, site.browser, form), named));
        const figures = middle(audits);
        console.log(
          [path, form, ...KEYS.map((key) => Number((figures.get(key) ?? Number.NaN).toFixed(3)))].join('\t'),
        );
        for (const line of new Set(audits.flatMap(({ short }) => short))) console.log(`  ${line}`);
        if (isBelow(figures)) process.exitCode = 1;
      }
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
process.exit();
