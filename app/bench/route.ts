import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notFoundText } from '../responses';

const kept = new Map<string, Uint8Array<ArrayBuffer>>();

/** What `npm run bench` holds pages against: the same bytes, from memory, by the shortest way through Next. Not there otherwise. */
export async function GET(request: Request): Promise<Response> {
  const folder = process.env.ATLAS_BENCH;
  const name = new URL(request.url).searchParams.get('bytes') ?? '';
  if (!folder || !/^[a-z]{1,20}$/.test(name) || !existsSync(join(folder, name)))
    return notFoundText('没有这个页面。');
  const bytes = kept.get(name) ?? new Uint8Array(readFileSync(join(folder, name)));
  kept.set(name, bytes);
  return new Response(bytes, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
