import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from './holdBack';
import { packingFor } from './packing';
import { splitAddress } from './refuseRequest';

const TYPES = {
  js: 'application/javascript; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
} as const;
/** As Next says of them: their names change with their content. */
const CACHE_CONTROL = 'public, max-age=31536000, immutable';

interface Packed {
  readonly body: Buffer;
  readonly type: string;
}

/** The scripts and style sheets that a build packed (lib/run/packStatic), by their address; some hundred kilobytes in all. */
function packedIn(folder: string): ReadonlyMap<string, Packed> {
  const root = join(folder, 'static');
  if (!existsSync(root)) return new Map();
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name): [string, Packed][] => {
      const [, plain, ending] = /^(.*\.(js|css))\.br$/.exec(name.replaceAll('\\', '/')) ?? [];
      if (!plain || (ending !== 'js' && ending !== 'css')) return [];
      return [[`/_next/static/${plain}`, { body: readFileSync(join(root, name)), type: TYPES[ending] }]];
    }),
  );
}

/**
 * Sends scripts and style sheets as the build packed them, to readers who take brotli; all else, and readers who want a part or only the head,
 * are the application's. `folder`: of the build.
 */
export function sendPacked(application: Application, folder: string): Application {
  const files = packedIn(folder);
  return async (request, response) => {
    const file = files.get(splitAddress(request.url ?? '/').path);
    const isWhole = request.method === 'GET' && request.headers.range === undefined;
    if (!file || !isWhole || packingFor(request.headers['accept-encoding']) !== 'br')
      return application(request, response);
    response.setHeader('content-type', file.type);
    response.setHeader('cache-control', CACHE_CONTROL);
    response.setHeader('content-encoding', 'br');
    response.setHeader('vary', 'Accept-Encoding');
    response.setHeader('content-length', file.body.length);
    response.end(file.body);
  };
}
