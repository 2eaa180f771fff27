import type { z } from 'zod';

const UNPINNED =
  '参数“version”不对：这个页面不能固定数据版本，它所依据的单位名单、应报名单或核对结果不按版本保存，只有现在的。可以固定版本的是排名、趋势、比较、单位、全部数据和 API。';

/**
 * What is wrong with a query, one Chinese sentence a fault, each naming its parameter. `known` are the parameters
 * that the page takes, for a misspelt one.
 */
export function describeProblem(error: z.ZodError, known: readonly string[]): readonly string[] {
  return error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys' && issue.keys.includes('version')) return UNPINNED;
    if (issue.code === 'unrecognized_keys') {
      return `不认识的参数“${issue.keys.join('”“')}”。这里可用的参数是 ${known.join('、')}。`;
    }
    return `参数“${String(issue.path[0] ?? '')}”不对：${issue.message}。`;
  });
}
