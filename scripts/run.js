/**
 * Runs one of the scripts beside it, after installing what is missing: what npm start, npm test and the others call.
 *
 *   node scripts/run.js serve|suite|read|check|import|roster [ARGUMENT…]
 */
import process from 'node:process';

await import('./install.js');
const [name = ''] = process.argv.splice(2, 1);
const { register } = await import('tsx/esm/api');
register();
await import(`./${name}.ts`);
