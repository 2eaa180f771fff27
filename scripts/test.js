/**
 * Runs all checks and tests: npm test. Installs what is missing, then hands over to suite.ts.
 *
 *   npm test
 */
await import('./install.js');
const { register } = await import('tsx/esm/api');
register();
await import('./suite.ts');
