import type { Browser } from 'playwright-core';
import { BASE_URL, launchBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

describe('the site with the sample', () => {
  test.each([
    ['/', '公开年报图谱'],
    ['/rank', '柳南区'],
    ['/units/450204', '柳南区'],
    ['/reports/450204-2023', '柳南区'],
    ['/dictionary', '本年新收'],
  ])(
    '%s shows “%s” and says nothing on the console',
    async (path, words) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      const response = await page.goto(`${BASE_URL}${path}`, { waitUntil: 'load' });
      expect(response?.status()).toBe(200);
      expect(await page.textContent('body')).toContain(words);
      expect(complaints).toEqual([]);
      await page.close();
    },
    30_000,
  );
});
