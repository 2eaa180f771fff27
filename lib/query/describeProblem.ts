import type { z } from 'zod';
import type { Both } from '../language/language';
import { say } from '../language/say';

const UNPINNED: Both = {
  zh: '参数“version”不对：这个页面不能固定数据版本，它所依据的单位名单、应报名单或核对结果不按版本保存，只有现在的。可以固定版本的是排名、趋势、比较、单位、全部数据和 API。',
  en: 'The parameter “version” is wrong: this page cannot be pinned to a version of the data. The lists of bodies, of those expected, and the results of checks that it rests on are kept as they are now only. Rankings, trends, comparisons, bodies, the whole data set and the API can be pinned.',
};

/**
 * What is wrong with a query, one sentence a fault, each naming its parameter. `known` are the parameters
 * that the page takes, for a misspelt one.
 */
export function describeProblem(error: z.ZodError, known: readonly string[]): readonly string[] {
  return error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys' && issue.keys.includes('version')) return say(UNPINNED);
    if (issue.code === 'unrecognized_keys') {
      return say({
        zh: `不认识的参数“${issue.keys.join('”“')}”。这里可用的参数是 ${known.join('、')}。`,
        en: `Unknown parameter “${issue.keys.join('”, “')}”. Those of this page are ${known.join(', ')}.`,
      });
    }
    const name = String(issue.path[0] ?? '');
    return say({
      zh: `参数“${name}”不对：${issue.message}。`,
      en: `The parameter “${name}” is wrong: ${issue.message}.`,
    });
  });
}
