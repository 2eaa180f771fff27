import type { z } from 'zod';
import type { Problem } from './problems';

const INVALID: Problem = {
  problem: 'invalid-cursor',
  detail: '参数“cursor”：不是本接口给出的翻页标记。请用上一页的 next，或从第一页重新开始。',
  errors: [{ parameter: 'cursor', message: '不是本接口给出的翻页标记' }],
};

/** Where a page ended, as text for an address: opaque to readers, and no secret. */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The inverse of `writeCursor`: null for none, and a problem for text that this interface did not write. */
export function readCursor<Key>(
  schema: z.ZodType<Key>,
  text: string | undefined,
): { readonly after: Key | null } | Problem {
  if (text === undefined) return { after: null };
  try {
    const key = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return key.success ? { after: key.data } : INVALID;
  } catch {
    return INVALID;
  }
}
