import type { z } from 'zod';
import { describeProblem } from '../lib/query/describeProblem';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' } as const;

/** A bad query: 400, with the words that the page shows. */
export function badRequest(error: z.ZodError, known: readonly string[]): Response {
  return new Response(`${describeProblem(error, known).join('\n')}\n`, { status: 400, headers: TEXT });
}

/** Nothing of that name: 404, in words. */
export function notFoundText(sentence: string): Response {
  return new Response(`${sentence}\n`, { status: 404, headers: TEXT });
}

/** A file to download; `name` is made safe for a header. */
export function csvDownload(csv: string, name: string): Response {
  const safe = name.replace(/[^A-Za-z0-9._-]/g, '_');
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${safe}.csv"`,
    },
  });
}

/** A chart on its own, to be linked to or embedded. */
export function svgImage(svg: string): Response {
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

export const NOTHING_LOADED = '数据库里还没有报告：请先运行 npm run import -- 文件或文件夹。';
