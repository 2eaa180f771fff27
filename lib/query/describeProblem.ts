import type { z } from 'zod';

/**
 * What is wrong with a query, one Chinese sentence a fault, each naming its parameter. `known` are the parameters
 * that the page takes, for a misspelt one.
 */
export function describeProblem(error: z.ZodError, known: readonly string[]): readonly string[] {
  return error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return `不认识的参数“${issue.keys.join('”“')}”。这里可用的参数是 ${known.join('、')}。`;
    }
    return `参数“${String(issue.path[0] ?? '')}”不对：${issue.message}。`;
  });
}
