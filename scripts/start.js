/**
 * Starts everything: npm start. Installs what is missing, then hands over to serve.ts.
 *
 *   npm start [-- --port 3000]
 */
await import('./install.js');
const { register } = await import('tsx/esm/api');
register();
await import('./serve.ts');
