import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';

/** The engine's time limit for its lock (10 s) keeps running when all is done: it must not keep the process waiting. */
function withoutWaiting(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const timers = Object.keys(imports).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const start = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref();
  return { ...imports, ...Object.fromEntries(timers.map((name) => [name, start])) };
}

/** Loads Prisma's schema engine as WebAssembly: nothing native is downloaded (docs/decisions/002-migrations-by-webassembly.md). */
async function loadEngine() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  // The package does not export its .wasm file, only the module that lies beside it.
  const beside = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const file = join(dirname(beside), 'schema_engine_bg.wasm');
  const wasm = new WebAssembly.Module(readFileSync(file));
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': withoutWaiting(engine) });
  engine.__wbg_set_wasm(instance.exports);
  const start: unknown = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return engine.SchemaEngine;
}

/** The module holds one engine's memory: it is set up once a process. */
let engineClass: ReturnType<typeof loadEngine> | undefined;

/** Other than the rule: a schema of that name in place of the first of the search path, and some of the migrations in place of all. */
export interface Migrating {
  readonly folder?: string;
  readonly schema?: string;
  readonly only?: ReadonlySet<string>;
}

/**
 * Applies the migrations under `folder` that the database does not have yet, in one go, and keeps Prisma's
 * own record of them. Returns their names; throws when one fails, with the database's words.
 */
export async function migrate(
  connectionString: string,
  { folder = 'prisma', schema: into, only }: Migrating = {},
): Promise<readonly string[]> {
  engineClass ??= loadEngine();
  const SchemaEngine = await engineClass;
  const migrations = join(folder, 'migrations');
  const names = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => only === undefined || only.has(name))
    .toSorted();

  const schema = readFileSync(join(folder, 'schema.prisma'), 'utf8');
  // Ours, because the engine leaves its connections open.
  const pool = new Pool({ connectionString, ...(into && { options: `-c search_path=${into}` }) });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool, into ? { schema: into } : {}));
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    adapter,
  );
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: migrations,
        lockfile: {
          path: 'migration_lock.toml',
          content: readFileSync(join(migrations, 'migration_lock.toml'), 'utf8'),
        },
        migrationDirectories: names.map((path) => ({
          path,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok', value: readFileSync(join(migrations, path, 'migration.sql'), 'utf8') },
          },
        })),
        shadowDbInitScript: '',
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
    await pool.end();
  }
}
