import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { HOSTILE_DRAFTS } from '../fixtures/hostile';
import { BASE_URL, launchBrowser } from './browser';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const SAMPLE = readFileSync('prisma/sample/liunan-district-2023.txt', 'utf8');
const RESULT = `${BASE_URL}/check/result`;
jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const fileOf = (text: string, name = '草稿.txt') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function withPage<Result>(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${BASE_URL}/check`);
    return await work(page, context);
  } finally {
    await context.close();
  }
}

async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForURL(RESULT), page.getByRole('button', { name: '核对' }).click()]);
}

const post = (fields: Readonly<Record<string, string | Blob>>, headers: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, value, '草稿.txt');
  }
  return fetch(RESULT, { method: 'POST', body, headers });
};

describe('/check', () => {
  test.each([false, true])(
    'shows what does not add up in a file, JavaScript on: %s',
    async (javaScriptEnabled) => {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.setInputFiles('input[name=file]', fileOf(SAMPLE));
        await submit(page);
        expect(await page.locator('h1').textContent()).toBe('草稿.txt');
        const errors = await page.locator('.findings li.error').allInnerTexts();
        expect(errors).toHaveLength(2);
        expect(errors[0]).toContain('9 ≠ 8');
        const told = await page.locator('.findings li:not(.error)').allInnerTexts();
        expect(told.filter((one) => one.includes('T3-05'))).toEqual([
          expect.stringContaining('自然人 +1、商业企业 -1，正负相抵'),
        ]);
        await page.getByText(/\d+ 条全部或部分没有核对/).click();
        expect(await page.getByText('只核对这一份报告，没有上一年度的报告').isVisible()).toBe(true);
        expect(await page.getByText('都对得上').count()).toBe(0);
        expect(errors[0]).toContain('本年新收申请（自然人） “9”，第 120 行');
        // 自然人 9 + 0 ≠ 8 + 0, 商业企业 0 + 0 ≠ 1 + 0: four cells each.
        expect(await page.locator('td.failing').count()).toBe(8);
        await page.locator('td.failing a').first().click();
        expect(await page.locator('.findings li:target').textContent()).toContain('自然人');
        expect(await page.locator('.official').count()).toBe(3);
        // Our own style sheet stands in the answer and is heeded.
        const frame = await page
          .locator('td.failing')
          .first()
          .evaluate((cell) => getComputedStyle(cell).boxShadow);
        expect(frame).toContain('inset');
      });
    },
  );

  test('takes pasted text, and says where the words came from', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.locator('textarea').evaluate((area: HTMLTextAreaElement, text) => {
        area.value = text;
      }, SAMPLE);
      await submit(page);
      expect(await page.locator('h1').textContent()).toBe('粘贴的文字');
      expect(await page.locator('.findings li.error').count()).toBe(2);
    });
  });

  test('takes a file that is dropped on the form', async () => {
    await withPage({}, async (page) => {
      await page.waitForLoadState('networkidle');
      const dropped = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.txt'));
        return data;
      }, SAMPLE);
      await page.dispatchEvent('.draft-form', 'drop', { dataTransfer: dropped });
      await submit(page);
      expect(await page.locator('h1').textContent()).toBe('dropped.txt');
    });
  });

  test('says on the spot that a file is too large', async () => {
    await withPage({}, async (page) => {
      await page.waitForLoadState('networkidle');
      await page.setInputFiles('input[name=file]', fileOf('1'.repeat(21 * 1024 * 1024)));
      await page.getByText('超过 20 MB 的上限').waitFor();
      await page.getByRole('button', { name: '核对' }).click();
      expect(page.url()).toBe(`${BASE_URL}/check`);
    });
  });

  test.each(['light', 'dark'] as const)('gives a result without faults for axe, %s', async (colorScheme) => {
    await withPage({ colorScheme, viewport: { width: 390, height: 844 }, bypassCSP: true }, async (page) => {
      await page.setInputFiles('input[name=file]', fileOf(SAMPLE));
      await submit(page);
      await page.evaluate(AXE);
      const found = await page.evaluate<readonly { readonly id: string }[]>(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes[0].html })))`,
      );
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    });
  });
});

describe('a draft that attacks', () => {
  const SCRIPT = '<script>fetch("http://evil.example/a");window.hacked=1</script>';
  const IMAGE = '<img src="http://evil.example/b" onerror="window.hacked=1">';
  const lines = SAMPLE.split('\n');
  const attacked = lines
    .map((line, i) => (i === 0 ? `${SCRIPT}${line}` : line))
    .map((line, i) => (i === 119 ? `9${IMAGE}` : line))
    .map((line) => line.replace('来源: ', `来源: ${IMAGE}`))
    .join('\n');
  const asPage = `<html><head><title>${lines[0]}</title><meta name="url" content="https://evil.example/?'&quot;onload=alert(1)">
    <link rel="canonical" href="javascript:window.hacked=1"><style>@import url(http://evil.example/c)</style></head>
    <body onload="window.hacked=1">${SCRIPT}${lines.map((line) => `<p onclick="window.hacked=1">${line}</p>`).join('\n')}
    <iframe srcdoc="<script>parent.hacked=1</script>"></iframe><svg onload="window.hacked=1"/></body></html>`;

  test.each([
    ['a text with markup in it', attacked],
    ['a page', asPage],
  ])('is shown inert: %s', async (_, draft) => {
    await withPage({}, async (page, context) => {
      const strangers: string[] = [];
      const complaints: string[] = [];
      context.on('request', (request) => {
        if (!request.url().startsWith(BASE_URL)) strangers.push(request.url());
      });
      page.on('console', (message) => complaints.push(message.text()));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      await page.setInputFiles('input[name=file]', fileOf(draft, `${IMAGE.replaceAll('/', ' ')}.html`));
      await submit(page);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(await page.locator('script, iframe, img, svg, object, base').count()).toBe(0);
      expect(await page.locator('a[href]:not([href^="#"]):not([href^="/"])').count()).toBe(0);
      const handlers = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((one) =>
            one.getAttributeNames().some((name) => /^on/.test(name)),
          ).length,
      );
      expect(handlers).toBe(0);
      expect(await page.locator('.official').count()).toBe(3);
      expect(await page.locator('h1').textContent()).toContain('<img');
      expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
    });
  });
});

describe('POST /check/result', () => {
  test('keeps nothing: the answer must not be stored, and its address shows nothing', async () => {
    const response = await post({ text: SAMPLE });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const again = await fetch(RESULT, { redirect: 'manual' });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/check']);
  });

  test('leaves no file behind in which a word of the draft stands, taken or refused', async () => {
    const temporary = process.env.ATLAS_TEST_TEMPORARY ?? '';
    const word = `WORD${randomUUID()}`;
    const before = Date.now();
    expect((await post({ text: `${word}\n${SAMPLE}` })).status).toBe(200);
    expect((await post({ file: new Blob([`${word}\n${SAMPLE}`]) })).status).toBe(200);
    expect((await post({ file: new Blob([`PK\x03\x04${word}`]) })).status).toBe(422);
    const files = [temporary, '.data/site'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const written = files.filter((path) => {
      const about = statSync(path, { throwIfNoEntry: false });
      return about?.isFile() && about.mtimeMs >= before - 1000;
    });
    expect(written.filter((path) => readFileSync(path).includes(word))).toEqual([]);
    expect(files.filter((path) => path.startsWith(temporary) && path.endsWith('.txt'))).toEqual([]);
  });

  test.each([
    ['nothing', { text: ' ' }, {}, 400, '没有选文件，也没有粘贴文字'],
    ['a file and a text', { text: '1', file: new Blob(['1']) }, {}, 400, '既选了文件，又粘贴了文字'],
    ['a form of another site', { text: '1' }, { origin: 'http://evil.example' }, 403, '不是从本站提交的'],
    [
      'a form of a site beside ours',
      { text: '1' },
      { 'sec-fetch-site': 'same-site' },
      403,
      '不是从本站提交的',
    ],
    ['20 MB and one byte', { file: new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]) }, {}, 413, '超过 20 MB'],
    ['an empty file', { file: new Blob([]) }, {}, 422, '文件是空的'],
  ])('answers %s in words', async (_, fields, headers, status, words) => {
    const response = await post(fields, headers);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });

  test.each([
    ['no form', 'application/x-www-form-urlencoded', 'text=1', 415],
    ['a form without a boundary', 'multipart/form-data', 'x', 400],
    [
      'a form that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; na',
      400,
    ],
  ])('answers %s in words', async (_, type, body, status) => {
    const response = await fetch(RESULT, { method: 'POST', headers: { 'content-type': type }, body });
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining('没有核对')]);
  });

  test('refuses 200 MB by size before they have arrived', async () => {
    const response = await fetch(RESULT, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: new Blob([new Uint8Array(200 * 1024 * 1024)]),
    }).catch((error: unknown) => error);
    // The server hangs up on what still comes; some clients see only that.
    expect(response instanceof Response ? response.status : 413).toBe(413);
    expect((await fetch(`${BASE_URL}/health`)).status).toBe(200);
  });

  test.each(HOSTILE_DRAFTS)('refuses %s by name and goes on answering', async (name, make, words) => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(make())]), name);
    const response = await fetch(RESULT, { method: 'POST', body });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain(`>${name}</h1>`);
    expect(page).toMatch(new RegExp(words));
    expect((await fetch(`${BASE_URL}/health`)).status).toBe(200);
  });
});
