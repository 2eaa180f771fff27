import type { ReadOutcome } from '../../lib/report/types';
import { openReaders, type Readers } from '../../lib/run/readApart';
import { DRAFT_LIMITS } from './draftLimits';
import type { Draft, UploadProblem } from './readUpload';

let readers: Readers | null = null;
let underWay = 0;

/** Checks of drafts that are under way; more than the server bears are turned away with a sentence. */
export async function withPlace<Result>(work: () => Promise<Result>): Promise<Result | UploadProblem> {
  if (underWay >= DRAFT_LIMITS.drafts) {
    return { status: 503, sentence: '现在核对的人太多：请过半分钟再试。' };
  }
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

/** Reads and checks a draft in a process apart; keeps nothing of it. */
export async function readDraft({ name, bytes }: Draft): Promise<ReadOutcome | UploadProblem> {
  readers ??= openReaders({ count: DRAFT_LIMITS.readers, seconds: DRAFT_LIMITS.reading });
  const [report, ...others] = await readers.read({ file: name, bytes });
  if (report && others.length === 0) return report.outcome;
  return {
    status: 400,
    sentence: `数据表里有 ${others.length + 1} 份报告，这里每次核对一份：请拆开，或用 npm run check 一起核对。`,
  };
}
