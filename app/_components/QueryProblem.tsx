import type { z } from 'zod';
import { describeProblem } from '../../lib/query/describeProblem';

/** What is wrong with the address of this page, and the way back. */
export function QueryProblem({
  error,
  known,
  path,
}: {
  readonly error: z.ZodError;
  readonly known: readonly string[];
  readonly path: string;
}) {
  return (
    <>
      <h1>网址中的参数有误</h1>
      <ul>
        {describeProblem(error, known).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <a href={path}>去掉全部参数，重新开始</a>
      </p>
    </>
  );
}
