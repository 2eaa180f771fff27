import type { z } from 'zod';
import { say } from '../../lib/language/say';
import { describeProblem } from '../../lib/query/describeProblem';
import { Link } from './Link';

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
      <h1>{say({ zh: '网址中的参数有误', en: 'A parameter in the address is wrong' })}</h1>
      <ul>
        {describeProblem(error, known).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Link href={path}>
          {say({ zh: '去掉全部参数，重新开始', en: 'Leave out all parameters and start again' })}
        </Link>
      </p>
    </>
  );
}
