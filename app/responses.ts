import type { z } from 'zod';
import { markSyntheticSvg } from '../lib/chart/markSyntheticSvg';
import { db } from '../lib/db/client';
import { findSynthetic } from '../lib/db/synthetic/findSynthetic';
import { SYNTHETIC_WORDS } from '../lib/export/markSynthetic';
import { say } from '../lib/language/say';
import { describeProblem } from '../lib/query/describeProblem';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' } as const;

/** A bad query: 400, with the words that the page shows. */
export function badRequest(error: z.ZodError, known: readonly string[]): Response {
  return new Response(`${describeProblem(error, known).join('\n')}\n`, { status: 400, headers: TEXT });
}

/** A parameter of the right form that names nothing: 400, in words. */
export function unknownValue(parameter: string, value: string, advice: string): Response {
  return new Response(
    `${say({ zh: `参数“${parameter}”不对：没有“${value}”。${advice}`, en: `The parameter “${parameter}” is wrong: there is no “${value}”. ${advice}` })}\n`,
    { status: 400, headers: TEXT },
  );
}

/** 400 for a unit, or units, that there are none of. */
export const unknownUnit = (parameter: 'parent' | 'unit', value: string): Response =>
  unknownValue(parameter, value, say({ zh: '编号可在 /units 查到。', en: 'Codes are listed at /units.' }));

/** A route whose failures are told in words too: what went wrong inside goes to the log, not to the reader. */
export function answering<Rest extends readonly unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    try {
      return await handle(request, ...rest);
    } catch (error) {
      console.error(error);
      return new Response(
        `${say({ zh: '服务器出了问题，或数据库没有应答。数据没有受影响，请稍后再试。', en: 'Something went wrong on the server, or the database does not answer. No data were affected; please try again later.' })}\n`,
        {
          status: 503,
          headers: { ...TEXT, 'retry-after': '10' },
        },
      );
    }
  };
}

/** Not now, for a reason that passes: words, with 503; with 429 where it is the caller's own. */
export function busyText(sentence: string, status: 503 | 429 = 503): Response {
  return new Response(`${sentence}\n`, { status, headers: { ...TEXT, 'retry-after': '10' } });
}

/** What is asked for does not exist: words, with 404. */
export function notFoundText(sentence: string): Response {
  return new Response(`${sentence}\n`, { status: 404, headers: TEXT });
}

/** A parameter that makes no sense here: 400, in words. */
export function refusedText(sentence: string): Response {
  return new Response(`${sentence}\n`, { status: 400, headers: TEXT });
}

/** A drawing as it leaves us: one of an invented country says that it is. */
export async function markInvented(svg: string): Promise<string> {
  const isInvented = (await findSynthetic(db())) !== null;
  return isInvented ? markSyntheticSvg(svg, SYNTHETIC_WORDS) : svg;
}

/** A chart on its own, to be linked to or embedded. */
export async function svgImage(svg: string): Promise<Response> {
  return new Response(await markInvented(svg), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

/** A chart as pixels, for documents that take no drawings. */
export function pngImage(png: Buffer): Response {
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}

/** What this machine cannot do, and what to do instead: 503, in words. */
export function unavailableText(sentence: string): Response {
  return new Response(`${sentence}\n`, { status: 503, headers: TEXT });
}

export const nothingLoaded = (): string =>
  say({
    zh: '数据库里还没有报告：请先运行 npm run import -- 文件或文件夹。',
    en: 'There are no reports in the database yet: run npm run import -- FILE OR FOLDER first.',
  });
