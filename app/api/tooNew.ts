import type { Problem } from '../../lib/api/problems';
import type { AnswerContext } from './answer';

/** The problem of asking for a version that does not exist yet; null where it does, or none is asked for. */
export function tooNew({ version }: AnswerContext, pinned: number | undefined): Problem | null {
  if (pinned === undefined || pinned <= version.number) return null;
  const message = `没有数据版本 ${pinned}，最新的版本是 ${version.number}，见 /data/changes`;
  return {
    problem: 'invalid-parameter',
    detail: `参数“version”：${message}。`,
    errors: [{ parameter: 'version', message }],
  };
}
