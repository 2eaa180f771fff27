import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, PATIENCE);
afterAll(() => browser.close());

async function visit(
  path: string,
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${BASE_URL}${path}`, { waitUntil: 'networkidle' });
    await work(page, context);
  } finally {
    await context.close();
  }
}

const box = (page: Page) => page.getByRole('combobox', { name: '查找单位或指标' });

describe('the search box', () => {
  test.each(['柳南', 'liunan', '450204'])(
    'leads from the first page to the unit by keyboard: %s',
    async (typed) => {
      await visit('/', {}, async (page) => {
        await box(page).fill(typed);
        await page.getByRole('option', { name: /柳南区/ }).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/units/450204');
        expect(await page.locator('h1').textContent()).toBe('柳南区');
      });
    },
    PATIENCE,
  );

  test(
    'remembers what was chosen, in this browser alone, and offers it before anything is typed',
    async () => {
      await visit('/dictionary', {}, async (page) => {
        await box(page).fill('公开率');
        await page.getByRole('option', { name: /公开率（含部分公开）/ }).click();
        await page.waitForURL('**/rank?metric=open_rate');
        await box(page).click();
        await page.getByRole('option', { name: /公开率（含部分公开）.*指标/ }).waitFor();
        expect(await page.getByText('最近选过').isVisible()).toBe(true);
        const cookies = await page.context().cookies();
        expect(cookies).toEqual([]);
        // The label is Chinese: it is not offered on an English page.
        await page.goto(`${BASE_URL}/en/dictionary`, { waitUntil: 'networkidle' });
        await page.getByRole('combobox', { name: 'Find a body or a metric' }).click();
        expect(await page.getByRole('option').count()).toBe(0);
      });
    },
    PATIENCE,
  );

  test(
    'asks nothing and chooses nothing while an input method composes',
    async () => {
      await visit('/', {}, async (page, context) => {
        const asked: string[] = [];
        page.on('request', (request) => {
          if (request.url().includes('/search')) asked.push(request.url());
        });
        await box(page).click();
        const session = await context.newCDPSession(page);
        await session.send('Input.imeSetComposition', {
          text: "liu'nan",
          selectionStart: 7,
          selectionEnd: 7,
        });
        await page.waitForTimeout(400);
        expect({ asked, url: page.url() }).toEqual({ asked: [], url: `${BASE_URL}/` });
        await session.send('Input.insertText', { text: '柳南' });
        await page.getByRole('option', { name: /柳南区/ }).waitFor();
        expect(asked.length).toBeGreaterThan(0);
      });
    },
    PATIENCE,
  );

  test(
    'says when nothing is found, Enter leads to all results, Escape closes; axe finds nothing in the open list',
    async () => {
      await visit('/units', { viewport: { width: 390, height: 844 } }, async (page) => {
        await box(page).fill('没有这样的');
        await page.getByText('没有找到').waitFor();
        await box(page).fill('ln');
        await page.getByRole('option').first().waitFor();
        await page.evaluate(AXE);
        const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
        );
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await page.getByRole('option').count()).toBe(0);
        await box(page).fill('ln');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search?q=ln');
        expect(await page.locator('main').textContent()).toContain('柳南区');
      });
    },
    PATIENCE,
  );

  test(
    'is a form without JavaScript',
    async () => {
      await visit('/rank', { javaScriptEnabled: false }, async (page) => {
        await page.locator('input[name=q]').first().fill('过程性信息');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search?q=*');
        expect(
          await page.getByRole('link', { name: '不予公开·属于四类过程性信息' }).getAttribute('href'),
        ).toBe('/rank?metric=t3_refused_process_info');
      });
    },
    PATIENCE,
  );
});

describe('the first view', () => {
  test.each(['/', '/rank', '/trend', '/units/450204', '/reports/450204-2023'])(
    'of %s needs at most 180 kB of JavaScript, compressed, and no reading of Chinese',
    async (path) => {
      const html = await (await fetch(`${BASE_URL}${path}`)).text();
      const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"([^>]*)>/g)]
        .filter(([tag]) => !/nomodule/i.test(tag))
        .map(([, source = '']) => source);
      const scripts = await Promise.all(
        [...new Set(sources)].map(async (source) => (await fetch(`${BASE_URL}${source}`)).text()),
      );
      const size = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThanOrEqual(180_000);
      expect(scripts.some((script) => script.includes('zhong,zhòng'))).toBe(false);
    },
    PATIENCE,
  );
});

describe('/search', () => {
  test.each([
    ['/search.json?q=%E6%9F%B3%E5%8D%97&limit=3', 200],
    ['/search?q=%00', 400],
    ['/search.csv?q=%00', 400],
    ['/search.csv?limit=0', 400],
    ['/search.csv?limit=1000', 400],
    ['/search.csv?words=1', 400],
  ])('%s answers %d', async (path, status) => {
    expect((await fetch(`${BASE_URL}${path}`)).status).toBe(status);
  });
});
