import { writeCursor } from '../../../../lib/api/cursor';
import { openApi } from '../../../../lib/api/openApi';
import { isProblem, type Problem } from '../../../../lib/api/problems';
import { db } from '../../../../lib/db/client';
import { findSynthetic } from '../../../../lib/db/synthetic/findSynthetic';
import type { DataVersion } from '../../../../lib/db/version/findDataVersion';
import { findVersion } from '../../../../lib/db/version/findVersion';
import { SYNTHETIC_WORDS } from '../../../../lib/export/markSynthetic';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { quotaHeaders } from '../../../../lib/serve/rateLimit';
import { loadAtOneVersion } from '../../../files/loadAtOneVersion';
import { originOf } from '../../../originOf';
import type { Found, PageKey } from '../../answer';
import { findAnswer } from '../../answers/all';
import { quotaOf } from '../../quota';
import { respond, respondPreflight, respondProblem, type Sent } from '../../respond';

interface Context {
  readonly params: Promise<{ readonly path?: readonly string[] }>;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers that more than the data decides: the day that it is, or the program, which the codebook is a part of. */
const NOT_OF_DATA_ALONE: readonly string[] = ['listCoverage', 'getDataset', 'listMetrics', 'getMetric'];

const nextOf = (url: URL, origin: string, end: PageKey): string => {
  const search = new URLSearchParams(url.searchParams);
  search.set('cursor', writeCursor(end));
  return `${origin}${url.pathname}?${search}`;
};

/** The state of the data set that an answer is of. */
interface Shown {
  readonly shown: Pick<DataVersion, 'number' | 'madeAt'>;
  readonly newest: DataVersion;
  readonly notice: string | null;
}

/** The body of an answer: which version, the next page where there are pages, and what was found. */
function bodyOf(found: Found<unknown>, { shown, newest, notice }: Shown, next: string | null): string {
  const dataset = JSON.stringify({
    version: shown.number,
    made_at: shown.madeAt,
    newest: newest.number,
    notice,
  });
  const data = 'rows' in found ? `[\n${found.rows.join(',\n')}\n]` : JSON.stringify(found.data);
  const page = found.end === undefined ? '' : `,"next":${JSON.stringify(next)}`;
  return `{"dataset":${dataset}${page},"data":${data}}\n`;
}

async function answerTo(url: URL, origin: string, parts: readonly string[]): Promise<Sent | Problem> {
  if (parts.length === 1 && parts[0] === 'openapi.json')
    return { body: `${JSON.stringify(openApi(origin))}\n`, type: JSON_TYPE, modified: null, headers: {} };
  const match = findAnswer(parts);
  if (!match)
    return {
      problem: 'no-such-endpoint',
      detail: `没有“${url.pathname}”这个接口。全部接口见 ${origin}/api，机器可读的描述见 ${origin}/api/v1/openapi.json。`,
    };
  const { answer, path } = match;
  const search = readSearchParams(url.searchParams);
  const loaded = await loadAtOneVersion(async (version) => ({
    newest: version,
    found: await answer.respond({ db: db(), version, origin }, path, search),
    notice: (await findSynthetic(db())) === null ? null : SYNTHETIC_WORDS,
  }));
  if (loaded === null) return { problem: 'unavailable', detail: '数据正在导入，一直在变：请稍后再试。' };
  const { newest, found, notice } = loaded;
  if (isProblem(found)) return found;
  const shown = found.pinned === undefined ? newest : await findVersion(db(), found.pinned);
  if (!shown) throw new Error(`An answer of version ${found.pinned}, which there is not`);
  const next = found.end ? nextOf(url, origin, found.end) : null;
  return {
    body: bodyOf(found, { shown, newest, notice }, next),
    type: JSON_TYPE,
    modified: NOT_OF_DATA_ALONE.includes(answer.endpoint.id) ? null : newest.modified,
    headers: { 'x-data-version': String(shown.number), ...(next && { link: `<${next}>; rel="next"` }) },
  };
}

/** GET /api/v1/…: what the endpoints of lib/api say, and problems in words. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const url = new URL(request.url);
  const instance = `${url.pathname}${url.search}`;
  try {
    const quota = quotaOf(request);
    const limits = quotaHeaders(quota);
    if (!quota.allowed)
      return respondProblem(
        {
          problem: 'too-many-requests',
          detail: `每分钟最多 ${quota.limit} 次，请 ${quota.reset} 秒后再试。大量数据请到 /data 整体下载。`,
        },
        instance,
        limits,
      );
    const { path = [] } = await params;
    const sent = await answerTo(url, originOf(request.headers, url.origin), path);
    return isProblem(sent)
      ? respondProblem(sent, instance, limits)
      : respond(request, { ...sent, headers: { ...sent.headers, ...limits } });
  } catch (error) {
    console.error(error);
    const problem = {
      problem: 'unavailable',
      detail: '服务器出了问题，或数据库没有应答。数据没有受影响，请稍后再试。',
    } as const;
    return respondProblem(problem, instance, {});
  }
}

export const HEAD = GET;

export const OPTIONS = respondPreflight;

function refuse(request: Request): Response {
  const { pathname } = new URL(request.url);
  const problem = {
    problem: 'method-not-allowed',
    detail: `本接口只读，不接受 ${request.method}。`,
  } as const;
  return respondProblem(problem, pathname, {});
}
export const POST = refuse;
export const PUT = refuse;
export const PATCH = refuse;
export const DELETE = refuse;
