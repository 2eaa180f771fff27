import { chromium } from 'playwright-core';
import { findBrowser } from '../../lib/run/findBrowser';
import type { BenchCase } from './benchCase';
import { withBenchSite } from './benchSite';

const MOST = 350_000;

/** Everything a first visitor's browser loads until the ranking's chart can be pointed at, as it comes over the wire. */
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
        let bytes = 0;
        session.on('Network.loadingFinished', ({ encodedDataLength }) => {
          bytes += encodedDataLength;
        });
        await session.send('Network.enable');
        await page.goto(`${address}/rank`);
        await page.locator('.chart[_echarts_instance_]').first().waitFor();
        await page.waitForLoadState('networkidle');
        return [
          {
            name: '/rank to its interactive chart',
            ours: bytes / 1_000,
            against: 'what is allowed',
            baseline: MOST / 1_000,
            unit: 'kB',
            ratio: bytes / MOST,
            bar: { kind: 'most', ratio: 1 },
          },
        ];
      } finally {
        await browser.close();
      }
    }),
};
