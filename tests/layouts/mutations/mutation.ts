import type { Random } from '../../../lib/synth/random';
import type { Subject } from './subject';

/** `removed` characters (0 or 1) at `at` give way to `inserted` (none or one). */
export interface Mutation {
  readonly at: number;
  readonly removed: 0 | 1;
  readonly inserted: string;
}

const DIGITS = [...'0123456789'];
/** What slips into published pages: digits most of all, then signs, brackets, separators and look-alikes. */
const CHARACTERS = [...DIGITS, ...DIGITS, ...' .,-—/|\n\t件〇xO（）一三<'];

const UNIT = '单位：万元';

/** A single character deleted, inserted or replaced in the numbers' area; never the unit, which scales the figure. */
export function mutationOf({ text, area: [first, last] }: Subject, random: Random): Mutation {
  for (;;) {
    const at = random.int(first, last);
    if (text.slice(at - UNIT.length, at + UNIT.length).includes(UNIT)) continue;
    const kind = random.pick(['delete', 'insert', 'replace'] as const);
    const inserted = kind === 'delete' ? '' : random.pick(CHARACTERS);
    const removed = kind === 'insert' ? 0 : 1;
    if (removed === 0 || text[at] !== inserted) return { at, removed, inserted };
  }
}

export function mutate(text: string, { at, removed, inserted }: Mutation): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}
