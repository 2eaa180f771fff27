import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Address of the site that tests/setup/startSite.mjs serves, without a slash at the end. */
export const BASE_URL = process.env.BASE_URL ?? '';

/** Starts the browser of the tests; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.ATLAS_BROWSER;
  if (!executablePath) throw new Error('The site is not running: see tests/setup/startSite.mjs');
  return chromium.launch({ executablePath, args: FLAGS });
}
