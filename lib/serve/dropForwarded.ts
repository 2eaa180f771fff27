import type { IncomingMessage } from 'node:http';

/** What a proxy says of the request that it passes on. */
const FORWARDED = /^(?:forwarded|x-forwarded-.*|x-real-ip|x-original-(?:url|host)|x-rewrite-url)$/;

/**
 * Takes from a request what only a proxy has to say, unless a trusted one says it: otherwise anybody could have links to a host of
 * their own put into an answer that a cache in front keeps for others.
 */
export function dropForwarded(request: IncomingMessage, isTrusted: (address: string) => boolean): void {
  if (isTrusted(request.socket.remoteAddress ?? '')) return;
  for (const name of Object.keys(request.headers)) if (FORWARDED.test(name)) delete request.headers[name];
}
