import type { TruthCell } from '../../../lib/checks/score';
import type { CellKey } from '../../../lib/metrics/cellKey';
import type { ReadCell } from '../../../lib/report/types';
import { legible } from './legible';
import { type Mutation, mutate } from './mutation';
import type { Place, Subject } from './subject';

export interface Violation {
  readonly key: CellKey;
  readonly read: string;
  /** What may be claimed; open is always allowed. */
  readonly allowed: readonly string[];
}

const inWords = ({ value, state }: TruthCell): string => value ?? state;

/** The cell around a figure, up to the separators on both sides. */
function cellText(text: string, start: number, end: number, separators: RegExp): string {
  let [from, to] = [start, end];
  while (from > 0 && !separators.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && !separators.test(text[to] ?? '')) to += 1;
  return text.slice(from, to).trim();
}

/** The figure's place after the mutation. A character put in at either end of it belongs to it. */
function shifted({ start, end }: Place, { at, removed, inserted }: Mutation): readonly [number, number] {
  const move = inserted.length - removed;
  return [at < start ? start + move : start, at < end || (at === end && removed === 0) ? end + move : end];
}

/** A separator in place of the first or last character leaves a shorter figure; one in the middle leaves two. */
function withoutEnds(
  text: string,
  [start, end]: readonly [number, number],
  separators: RegExp,
): readonly [number, number] {
  if (start < end && separators.test(text[start] ?? '')) return [start + 1, end];
  return start < end && separators.test(text[end - 1] ?? '') ? [start, end - 1] : [start, end];
}

/** What may be claimed for the figures whose cells the mutation changed. */
function changedFigures(
  subject: Subject,
  mutation: Mutation,
  mutated: string,
): Map<CellKey, readonly string[]> {
  const changed = new Map<CellKey, readonly string[]>();
  const { separators } = subject;
  if (!separators) return changed;
  for (const place of subject.places) {
    const quoted = quotedOver(subject, place, mutation, mutated);
    if (quoted) {
      changed.set(place.key, quoted);
      continue;
    }
    // no separator is farther from a figure than this, so a farther change cannot reach its cell
    if (mutation.at < place.start - 8 || mutation.at > place.end + 8) continue;
    const before = cellText(subject.text, place.start, place.end, separators);
    const [start, end] = withoutEnds(mutated, shifted(place, mutation), separators);
    const after = cellText(mutated, start, end, separators);
    if (after === before) {
      if (isTagLeftOpen(subject, place, mutation))
        changed.set(place.key, subject.copies > 1 ? [] : ['blank']);
      continue;
    }
    const isWhole = !separators.test(mutated.slice(start, end));
    const now = isWhole ? legible(after, place.key) : null;
    const old = legible(before, place.key);
    const isSame = now !== null && old !== null && inWords(now) === inWords(old);
    // With a second copy that says otherwise a legible change settles nothing; an illegible one leaves the other copy.
    if (subject.copies > 1 && !isSame) {
      changed.set(place.key, now?.state === 'number' || old === null ? [] : [inWords(old)]);
    } else if (now === null && isTagBroken(subject, mutation)) changed.set(place.key, ['blank']);
    else if (now === null && old !== null && isBesideWords(subject, place, mutation))
      changed.set(place.key, [inWords(old)]);
    else changed.set(place.key, now === null ? [] : [inWords(now)]);
  }
  return changed;
}

/** A unit parts a figure from what follows it as a gap does: 292件3.其他. */
const UNIT = /^[件条项]$/;

/** A lost gap, or a unit in its place, between a figure and a word of the form, not another figure, leaves the figure as it was. */
function isBesideWords({ places }: Subject, place: Place, { at, removed, inserted }: Mutation): boolean {
  const isLost = removed === 1 && (inserted === '' || (UNIT.test(inserted) && at >= place.end));
  const isOutside = isLost && (at + removed <= place.start || at >= place.end);
  const touches = places.some(
    (other) => other !== place && (other.end === at || other.start === at + removed),
  );
  return isOutside && !touches;
}

/** In markup a lost `>` makes the figure part of the tag: every browser then shows an empty cell. */
function isTagBroken({ text, separators }: Subject, { at, removed, inserted }: Mutation): boolean {
  const isMarkup = separators?.test('<') === true;
  return isMarkup && (inserted === '<' || (removed === 1 && /[<>]/.test(text[at] ?? '')));
}

/** `<p style="…"<0</p>`: a `<` in place of the `>` before a figure parts as it did, and the figure is part of the tag. */
function isTagLeftOpen(subject: Subject, { start }: Place, mutation: Mutation): boolean {
  const { at, removed, inserted } = mutation;
  const isBefore = removed === 1 && inserted === '<' && subject.text[at] === '>' && at < start;
  return isBefore && isTagBroken(subject, mutation) && subject.text.slice(at + 1, start).trim() === '';
}

/**
 * `<td colspan="3>0</td>…<td colspan="3">12</td>`: without its closing quote an attribute runs on to the next quote, and
 * the cells between are part of the tag. To every browser that tag's cell then holds the figure behind it, and the
 * figures that were swallowed are gone. Null where this one was not, or another copy still tells.
 */
function quotedOver(
  { text, separators, copies }: Subject,
  { key, start }: Place,
  { at, removed, inserted }: Mutation,
  mutated: string,
): readonly string[] | null {
  const isLost = removed === 1 && text[at] === '"' && inserted !== '"';
  if (!isLost || copies > 1 || !separators?.test('<')) return null;
  const close = mutated.indexOf('"', at);
  const end = mutated.indexOf('>', close);
  const isSwallowed = close >= 0 && end >= 0 && at < start && start < close;
  if (!isSwallowed) return null;
  const isFirst = text.indexOf('>', at) + 1 === start;
  const now = isFirst ? legible(cellText(mutated, end + 1, end + 1, separators), key) : null;
  return now === null ? [] : [inWords(now)];
}

/** The digits around the mutation: the only ones that a figure may be new from where no separators tell. */
function newDigits(mutated: string, { at }: Mutation): string {
  const before = /[\d.]*$/.exec(mutated.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^.?[\d.]*/s.exec(mutated.slice(at, at + 40))?.[0] ?? '';
  return before + after;
}

/** A dash in the place of a figure of one digit, between two words. */
function isFigureStruck({ text }: Subject, { at, removed, inserted }: Mutation): boolean {
  return removed === 1 && /[-—/]/.test(inserted) && /^\D\d\D$/.test(text.slice(at - 1, at + 2));
}

/**
 * The claims that a mutated document does not bear out. A figure in a cell of its own may be claimed as it now stands
 * there, every other one as it stood, and any may be open. Where figures are not parted, one may be new, if its digits
 * stand where the document was changed.
 */
export function violationsIn(
  subject: Subject,
  mutation: Mutation,
  cells: readonly ReadCell[],
): readonly Violation[] {
  const mutated = mutate(subject.text, mutation);
  const changed = changedFigures(subject, mutation, mutated);
  const violations = cells
    .filter(({ state }) => state !== 'unreadable')
    .flatMap((cell): Violation[] => {
      const truth = subject.truth.get(cell.key);
      const asBefore = truth === undefined || truth.state === 'unreadable' ? [] : [inWords(truth)];
      const allowed = changed.get(cell.key) ?? asBefore;
      return allowed.includes(inWords(cell)) ? [] : [{ key: cell.key, read: inWords(cell), allowed }];
    });
  if (subject.places.length > 0) return violations;
  const digits = newDigits(mutated, mutation);
  const [only] = violations;
  if (violations.length !== 1 || !only) return violations;
  // A dash where a figure stood says there what it says in a cell: 行政处罚/行政强制3.
  const isDash = only.read === 'not_applicable' && isFigureStruck(subject, mutation);
  return isDash || digits.includes(only.read) ? [] : violations;
}
