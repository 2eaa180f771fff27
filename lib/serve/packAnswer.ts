import { tellsOfImports } from './cacheKey';
import { type Application, holdBack } from './holdBack';
import { isPackable, pack, packingFor } from './packing';
import { splitAddress } from './refuseRequest';

/** Answers that are made anew each time and packed for each reader: those of the API, and pages that are not kept. */
const NEVER_KEPT = /^\/(?:api\/|imports(?:[./]|$))/;
const isPackedHere = (url: string): boolean => NEVER_KEPT.test(splitAddress(url).path) || tellsOfImports(url);

/**
 * Packs answers with brotli or gzip, as their reader likes: Next knows gzip alone. Whether an answer is known already is told before, and
 * longer ones than are held back go out as they are.
 */
export function packAnswer(application: Application): Application {
  return async (request, response) => {
    const packing = packingFor(request.headers['accept-encoding']);
    if (request.method !== 'GET' || packing === null || !isPackedHere(request.url ?? '/'))
      return application(request, response);
    delete request.headers['accept-encoding']; // Next is to leave it alone
    const { whole, finished } = await holdBack(application, request, response);
    if (!whole) return finished;
    const isPacked = isPackable(whole.body, response.getHeader('content-type'));
    const body = isPacked ? await pack(whole.body, packing, 'quickly') : whole.body;
    response.appendHeader('vary', 'Accept-Encoding');
    if (isPacked) response.setHeader('content-encoding', packing);
    if (response.statusCode !== 304 && response.statusCode !== 204)
      response.setHeader('content-length', body.length);
    response.end(body);
    await finished;
  };
}
