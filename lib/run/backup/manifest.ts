import { z } from 'zod';

/** What tells a backup of this product from any other ZIP. */
export const BACKUP_KIND = 'disclosure-atlas-backup';
/** To be counted up when a backup is laid out otherwise. */
export const BACKUP_LAYOUT = 1;
/** Name of the manifest in the file: the last entry, since it names the hashes of the others. */
export const MANIFEST = 'manifest.json';

export const entryOf = (table: string): string => `tables/${table}.copy`;

const table = z.object({
  name: z.string(),
  /** In the order of the rows' fields. */
  columns: z.array(z.string()).min(1),
  rows: z.number().int().nonnegative(),
  /** Over what the rows say, in whatever order (lib/db/hashTables.ts). */
  hash: z.string(),
  /** Over the bytes of the entry, unpacked. */
  sha256: z.string(),
});

export const manifestSchema = z.object({
  kind: z.literal(BACKUP_KIND),
  layout: z.literal(BACKUP_LAYOUT),
  /** Version of the program. */
  product: z.string(),
  /** ISO, UTC. */
  madeAt: z.string(),
  dataVersion: z.number().int(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(table).min(1),
  sequences: z.array(
    z.object({ table: z.string(), column: z.string(), last: z.string(), isCalled: z.boolean() }),
  ),
});
/** What a backup says of itself. */
export type BackupManifest = z.infer<typeof manifestSchema>;
