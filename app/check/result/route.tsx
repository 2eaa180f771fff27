import type { ReactNode } from 'react';
import type { CheckedOutcome } from '../../../lib/checks/applyRules';
import { say } from '../../../lib/language/say';
import { Link } from '../../_components/Link';
import { linked } from '../../linked';
import { answering } from '../../responses';
import { CheckResult } from '../CheckResult';
import { readDraft, withPlace } from '../readDraft';
import { readUpload, type UploadProblem } from '../readUpload';
import { INERT, toDocument } from '../toDocument';

async function answer(
  status: number,
  title: string,
  content: ReactNode,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return new Response(await toDocument(title, content, '/check'), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `${INERT}; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

const problemPage = ({ status, sentence }: UploadProblem): Promise<Response> =>
  answer(
    status,
    say({ zh: '没有核对', en: 'Not checked' }),
    <>
      <h1>{say({ zh: '没有核对', en: 'Not checked' })}</h1>
      <p className="notice">{sentence}</p>
      <p>
        <Link href="/check">{say({ zh: '回到“发布前核对”', en: 'Back to “Check a draft”' })}</Link>
      </p>
    </>,
    // A body that was not read to its end must not be taken for the next request.
    { connection: 'close', ...(status === 503 ? { 'retry-after': '30' } : {}) },
  );

async function check(request: Request): Promise<CheckedOutcome | UploadProblem> {
  const draft = await readUpload(request);
  return 'sentence' in draft ? draft : readDraft(draft);
}

/** POST /check/result: a draft as file or text → its findings and its tables marked up. Keeps and logs nothing of it. */
export const POST = answering(async (request: Request) => {
  const result = await withPlace(request, () => check(request));
  if ('sentence' in result) return problemPage(result);
  return answer(
    result.status === 'refused' ? 422 : 200,
    say({ zh: '核对结果', en: 'What the checks found' }),
    <CheckResult outcome={result} />,
  );
});

/** The address of a result shows nothing by itself: nothing is kept to be shown. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: linked('/check') } });
}
