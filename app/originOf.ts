const HOST = /^[A-Za-z0-9.-]+(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](?::\d{1,5})?$/;

/**
 * The address under which a reader reached this server, for links to be taken elsewhere. What a header says is taken only if it looks
 * like a host; otherwise `fallback`.
 */
export function originOf(headers: Headers, fallback = 'http://localhost:3000'): string {
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (host === null || !HOST.test(host)) return fallback;
  const isSafe = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  return `${isSafe ? 'https' : 'http'}://${host}`;
}
