import type { PoolClient } from 'pg';
import { z } from 'zod';
import { inTransaction } from './inTransaction';
import type { Source } from './placedReport';
import { storeSources } from './storeSources';

const known = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  outcome: z.enum(['stored', 'unchanged', 'refused']),
  hasBytes: z.boolean(),
  /** Hours since it was last asked for. */
  hours: z.number(),
});
/** What is known of an address from the last time. */
export type KnownDownload = z.infer<typeof known>;

/** What is known of an address; null when it was never asked for. */
export async function findDownload(
  client: Pick<PoolClient, 'query'>,
  url: string,
): Promise<KnownDownload | null> {
  const { rows } = await client.query(
    `SELECT etag, last_modified AS "lastModified", outcome, sha256 IS NOT NULL AS "hasBytes",
            extract(epoch FROM now() - asked_at)::float8 / 3600 AS "hours"
       FROM download WHERE url = $1`,
    [url],
  );
  return known.array().parse(rows)[0] ?? null;
}

/** A page as it was got. */
export interface Downloaded {
  readonly finalUrl: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Stores a page that was got: its bytes among the sources, and where they came from. */
export async function storeDownload(
  client: PoolClient,
  url: string,
  page: Downloaded,
  source: Pick<Source, 'sha256' | 'fileName' | 'format' | 'bytes'>,
): Promise<void> {
  await inTransaction(client, async () => {
    await storeSources(client, [source]);
    await client.query(
      `INSERT INTO download (url, outcome, final_url, status, sha256, content_type, charset, etag, last_modified,
                             retrieved_at, asked_at)
       VALUES ($1, 'stored', $2, $3, $4, $5, $6, $7, $8, now(), now())
       ON CONFLICT (url) DO UPDATE SET
         outcome = 'stored', reason = NULL, final_url = excluded.final_url, status = excluded.status,
         sha256 = excluded.sha256, content_type = excluded.content_type, charset = excluded.charset,
         etag = excluded.etag, last_modified = excluded.last_modified, retrieved_at = now(), asked_at = now()`,
      [
        url,
        page.finalUrl,
        page.status,
        source.sha256,
        page.contentType,
        page.charset,
        page.etag,
        page.lastModified,
      ],
    );
  });
}

/** Notes that a page is as it was. */
export async function noteUnchanged(client: PoolClient, url: string): Promise<void> {
  await client.query(
    `UPDATE download SET outcome = 'unchanged', reason = NULL, asked_at = now() WHERE url = $1`,
    [url],
  );
}

/** Notes why a page could not be got; what was got before stays. */
export async function noteRefused(
  client: PoolClient,
  url: string,
  reason: string,
  status: number | null,
): Promise<void> {
  await client.query(
    `INSERT INTO download (url, outcome, reason, status, asked_at) VALUES ($1, 'refused', $2, $3, now())
     ON CONFLICT (url) DO UPDATE SET outcome = 'refused', reason = excluded.reason, status = excluded.status, asked_at = now()`,
    [url, reason, status],
  );
}
