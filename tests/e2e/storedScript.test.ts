import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { z } from 'zod';
import { VIEWS } from '../fuzz/views';
import { attack, FIELDS, type HostileSite, openHostileSite } from '../setup/hostileSite';
import { launchBrowser } from './browser';

jest.setTimeout(180_000);
const SAMPLE = readFileSync('prisma/sample/liunan-district-2023.txt', 'utf8');

let folder: string;
let site: HostileSite;
let browser: Browser;
let context: BrowserContext;
/** What ran, and what the policy stopped, on all pages together. */
const trapped: string[] = [];
/** All text that pages showed. */
let shown = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
  site = await openHostileSite(process.env.ATLAS_TEST_DATABASE ?? '', folder, SAMPLE);
  browser = await launchBrowser();
  context = await browser.newContext();
  await context.exposeBinding('trap', (_, what: string) => void trapped.push(what));
  // In the page before anything of it: not held back by its policy.
  await context.addInitScript(`
    window.ran = (field) => window.trap('ran ' + field + ' at ' + location.href);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      window.trap('stopped ' + violatedDirective + ' ' + blockedURI + ' ' + sample + ' at ' + location.href));
    window.alert = (text) => window.trap('alert ' + text);
  `);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Addresses of every page, of those with an id once for each hostile thing. */
function addresses(): readonly string[] {
  const ids: Readonly<Record<string, readonly string[]>> = {
    unit: [site.unit, '900002'],
    report: site.reports,
    metric: ['t2_licence_decisions'],
    rule: ['T3-01', 'T3-05'],
  };
  const pages = VIEWS.filter(
    ({ path }) => !/^\/(?:_next|data\/(?:all|package)|index|icon|bench|metrics)/.test(path),
  );
  return [
    ...pages.flatMap(({ path, twins }) => {
      const name = /\{(\w+)\}/.exec(path)?.[1];
      const places = name === undefined ? [path] : (ids[name] ?? []).map((id) => path.replace(/\{\w+\}/, id));
      return places.flatMap((place) => [
        place,
        ...(twins.includes('svg') && place !== '/' ? [`${place}.svg`] : []),
      ]);
    }),
    '/imports?run=1&outcome=all',
    `/search?q=${encodeURIComponent(attack('unit').slice(0, 40))}`,
    `/units?q=${encodeURIComponent("示例'\"><script>ran('q')</script>")}`,
    `/rank?unit=${site.unit}&year=2023&level=all&type=all&scope=all`,
    `/trend?unit=${site.unit}&unit=900002`,
    `/compare?unit=${site.unit}&unit=900002`,
    `/rank?metric=${encodeURIComponent("<script>ran('metric')</script>")}`,
    `/${encodeURIComponent("<script>ran('path')</script>")}`,
    ...site.reports.map((report) => `/reports/${report}/source?cell=t2_licence_decisions`),
  ];
}

describe('markup in what a stranger writes', () => {
  test('is stored: the reports are there', () => {
    expect(site.reports.toSorted()).toEqual(['900001-2023', '900002-2023']);
  });

  test('runs nothing and meets no policy on any page or drawing', async () => {
    const page = await context.newPage();
    for (const address of addresses()) {
      await page.goto(site.address + address, { waitUntil: 'load' });
      await page.waitForTimeout(100); // scripts of a page that come after it is there
      shown += await page
        .evaluate('document.body?.innerText ?? document.documentElement.textContent')
        .then((text) => z.string().parse(text));
    }
    expect(trapped).toEqual([]);
    await page.close();
  });

  test.each(FIELDS.filter((field) => field !== 'citation' && field !== 'alias'))(
    'is shown as the text that it is: %s',
    (field) => {
      expect(shown.includes(`xss-${field}`)).toBe(true);
    },
  );

  test('runs nothing in the result of a check, whose file has such a name', async () => {
    const page = await context.newPage();
    await page.goto(`${site.address}/check`);
    const text = SAMPLE.replace('柳南区人民政府', attack('title')).replaceAll(
      '\n22\n',
      `\n22${attack('cell')}\n`,
    );
    await page.setInputFiles('input[name=file]', {
      name: `${attack('file')}.txt`,
      mimeType: 'text/html',
      buffer: Buffer.from(text),
    });
    await Promise.all([
      page.waitForURL(/\/check\/result$/),
      page.getByRole('button', { name: '核对' }).click(),
    ]);
    await page.waitForTimeout(300);
    expect(await page.locator('body').textContent()).toContain('xss-file');
    expect(trapped).toEqual([]);
    await page.close();
  });

  test('is caught by the trap where a page lets it run', async () => {
    const page = await context.newPage();
    await page.setContent(`<p>${attack('title')}</p>`);
    await page.waitForTimeout(300);
    expect(trapped.splice(0)).toEqual(expect.arrayContaining([expect.stringContaining('ran title')]));
    await page.close();
  });
});
