import type { IncomingMessage } from 'node:http';

/**
 * What Next has headers for and we do not use: cookies, of which there are none of ours; and parts of pages, which its own links ask for.
 * Ours are plain links. It answers some of these headers with a cookie, and broken ones with 500.
 */
const UNUSED =
  /^(?:cookie|rsc|next-.*|x-nextjs-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-prerender-revalidate.*)$/;

/** Takes those headers from a request. */
export function dropUnused({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (UNUSED.test(name)) delete headers[name];
}
