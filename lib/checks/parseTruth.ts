import { cellStateSchema } from '../report/types';
import type { Truth, TruthCell } from './score';

/**
 * Reads a truth file: tab-separated `key`, `raw`, `value`, `state`, with a header line. Extra columns are ignored.
 * `mayBe` gives, by key, the values that may be claimed for an unreadable cell.
 * Throws, naming the line, on a state that is none: a truth file is ours, so that is a mistake in it.
 */
export function parseTruth(text: string, mayBe: ReadonlyMap<string, readonly string[]> = new Map()): Truth {
  const [, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  return new Map(
    lines.map((line): [string, TruthCell] => {
      const [key = '', , value = '', stateWord = ''] = line.split('\t');
      const state = cellStateSchema.safeParse(stateWord);
      if (!state.success) throw new Error(`"${stateWord}" is no state of a cell: ${line}`);
      const values = mayBe.get(key);
      const cell = { value: value === '' ? null : value, state: state.data };
      return [key, state.data === 'unreadable' && values ? { ...cell, mayBe: values } : cell];
    }),
  );
}
