import { chromium } from 'playwright-core';
import { findBrowser } from '../../lib/run/findBrowser';
import type { BenchCase, Measured } from './benchCase';
import { withBenchSite } from './benchSite';

/** Bytes: scripts of the first view, and all until the first chart answers the pointer. */
const MOST_SCRIPT = 180_000;
const MOST = 350_000;

const measured = (name: string, bytes: number, most: number): Measured => ({
  name,
  ours: bytes / 1_000,
  against: 'what is allowed',
  baseline: most / 1_000,
  unit: 'kB',
  ratio: bytes / most,
  bar: { kind: 'most', ratio: 1 },
});

/**
 * Everything a first visitor's browser loads of the ranking, as it comes over the wire: the scripts of its first view, and all until its chart,
 * once pointed at, answers.
 */
export const FIRST_CHART: BenchCase = {
  name: 'bytes',
  run: (size) =>
    withBenchSite(size, 'on', async ({ address }) => {
      const executablePath = await findBrowser();
      if (!executablePath) return [];
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      try {
        const page = await browser.newPage();
        const session = await page.context().newCDPSession(page);
        const scripts = new Set<string>();
        const loaded = { all: 0, script: 0 };
        session.on('Network.responseReceived', ({ requestId, type }) => {
          if (type === 'Script') scripts.add(requestId);
        });
        session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          loaded.all += encodedDataLength;
          if (scripts.has(requestId)) loaded.script += encodedDataLength;
        });
        await session.send('Network.enable');
        await page.goto(`${address}/rank`, { waitUntil: 'networkidle' });
        const first = { ...loaded };
        const chart = page.locator('.chart').first();
        await chart.hover();
        await chart.and(page.locator('[data-interactive]')).waitFor();
        await page.waitForLoadState('networkidle');
        return [
          measured('/rank, scripts of the first view', first.script, MOST_SCRIPT),
          measured('/rank, first view', first.all, MOST),
          measured('/rank to its interactive chart', loaded.all, MOST),
        ];
      } finally {
        await browser.close();
      }
    }),
};
