import { applyRules, type CheckedOutcome } from '../../lib/checks/applyRules';
import { say } from '../../lib/language/say';
import { openReaders, type Readers } from '../../lib/run/readApart';
import { DRAFT_LIMITS } from './draftLimits';
import type { Draft, UploadProblem } from './readUpload';

let readers: Readers | null = null;
const underWay = { drafts: 0, bytes: 0 };

/**
 * Does the work if there is a place for it: more drafts, or more bytes, than the server bears at once are turned away with
 * a sentence. A request that does not say its size counts as the largest allowed.
 */
export async function withPlace<Result>(
  request: Request,
  work: () => Promise<Result>,
): Promise<Result | UploadProblem> {
  const said = Number(request.headers.get('content-length') ?? DRAFT_LIMITS.bytes);
  const bytes = said > 0 ? Math.min(said, DRAFT_LIMITS.bytes) : DRAFT_LIMITS.bytes;
  if (underWay.drafts >= DRAFT_LIMITS.drafts || underWay.bytes + bytes > DRAFT_LIMITS.bytesAtOnce) {
    return {
      status: 503,
      sentence: say({
        zh: '现在核对的人太多：请过半分钟再试。',
        en: 'Too many drafts are being checked just now: please try again in half a minute.',
      }),
    };
  }
  underWay.drafts += 1;
  underWay.bytes += bytes;
  try {
    return await work();
  } finally {
    underWay.drafts -= 1;
    underWay.bytes -= bytes;
  }
}

/** Reads and checks a draft in a process apart; keeps nothing of it. */
export async function readDraft({ name, bytes }: Draft): Promise<CheckedOutcome | UploadProblem> {
  readers ??= openReaders({ count: DRAFT_LIMITS.readers, seconds: DRAFT_LIMITS.reading });
  const [report, ...others] = await readers.read({ file: name, bytes });
  if (report && others.length === 0) return applyRules(report.outcome, report.format);
  return {
    status: 400,
    sentence: say({
      zh: `数据表里有 ${others.length + 1} 份报告，这里每次核对一份：请拆开，或用 npm run check 一起核对。`,
      en: `The table of data has ${others.length + 1} reports, and one is checked at a time: please take them apart, or check them together with npm run check.`,
    }),
  };
}
