/**
 * Generates the Prisma client.
 *
 *   node scripts/generate.js
 *
 * The Prisma CLI wants to download a native engine that generating does not use; it is content when told that
 * some executable file is that engine (docs/decisions/002-migrations-by-webassembly.md).
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';

const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  encoding: 'utf8',
});
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(1);
}
