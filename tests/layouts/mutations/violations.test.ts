import type { ReadCell } from '../../../lib/report/types';
import { legible } from './legible';
import type { Mutation } from './mutation';
import { type Subject, subjects } from './subject';
import { violationsIn } from './violations';

const SUBJECTS = subjects(1);

/** A document of ten whose figures stand in cells of their own, printed once. */
function parted(): Subject {
  const found = SUBJECTS.find(({ places, copies }) => places.length > 0 && copies === 1);
  if (!found) throw new Error('No such document');
  return found;
}

const readAs = (subject: Subject, claims: Readonly<Record<string, string | null>> = {}): ReadCell[] =>
  [...subject.truth].map(([key, cell]) => {
    const value = claims[key];
    if (value === undefined)
      return { key, raw: '', where: '', witness: null, value: cell.value, state: cell.state };
    return { key, raw: '', where: '', witness: null, value, state: value === null ? 'unreadable' : 'number' };
  });

const keys = (subject: Subject, mutation: Mutation, cells: readonly ReadCell[]): readonly string[] =>
  violationsIn(subject, mutation, cells).map(({ key }) => key);

test('the ten documents know where their figures stand, glued ones excepted', () => {
  expect(SUBJECTS).toHaveLength(10);
  for (const { separators, places, truth, copies } of SUBJECTS) {
    expect(places.length).toBe(separators === null ? 0 : truth.size * copies);
  }
});

describe('violationsIn', () => {
  const subject = parted();
  const place = subject.places.find(({ key }) => key === 't3_new_natural');
  const old = subject.truth.get('t3_new_natural')?.value ?? '';
  const insertion: Mutation = { at: place?.end ?? 0, removed: 0, inserted: '7' };

  test('takes the new figure where it stands, or an open cell', () => {
    expect(keys(subject, insertion, readAs(subject, { t3_new_natural: `${old}7` }))).toEqual([]);
    expect(keys(subject, insertion, readAs(subject, { t3_new_natural: null }))).toEqual([]);
  });

  test('does not take the old figure, or a change of another', () => {
    expect(keys(subject, insertion, readAs(subject))).toEqual(['t3_new_natural']);
    const shifted = { t3_new_natural: `${old}7`, t3_new_total: '123456' };
    expect(keys(subject, insertion, readAs(subject, shifted))).toEqual(['t3_new_total']);
  });

  test('takes the old figure where its unit stands for the gap between it and the next label', () => {
    const rows = SUBJECTS.find(({ name }) => name.startsWith('rows-single'));
    const end = rows?.places.find(({ key }) => key === 't3_new_total')?.end;
    if (!rows || end === undefined) throw new Error('No such document');
    expect(keys(rows, { at: end, removed: 1, inserted: '件' }, readAs(rows))).toEqual([]);
    expect(keys(rows, { at: end, removed: 1, inserted: '三' }, readAs(rows))).toEqual(['t3_new_total']);
  });

  test('does not take a figure where a letter stands in it', () => {
    const letter: Mutation = { ...insertion, inserted: 'x' };
    expect(keys(subject, letter, readAs(subject))).toEqual(['t3_new_natural']);
  });

  test('takes an empty cell where the tag before the figure is left open', () => {
    const page = SUBJECTS.find(({ name }) => name.startsWith('html-cms'));
    const around = page?.places.find(({ key }) => key === 't3_new_natural');
    if (!page || !around) throw new Error('No page among the documents');
    const open: Mutation = { at: page.text.lastIndexOf('>', around.start), removed: 1, inserted: '<' };
    const blank = readAs(page).map((cell) =>
      cell.key === around.key ? { ...cell, value: null, state: 'blank' as const } : cell,
    );
    expect(keys(page, open, blank)).toEqual([]);
    expect(keys(page, open, readAs(page))).toEqual(['t3_new_natural']);
  });

  test('takes the next figure where a lost quote makes the cells up to it part of the tag', () => {
    const page = SUBJECTS.find(({ name }) => name.startsWith('html-clean'));
    const [first, second] = ['t2_penalty_decisions', 't2_coercion_decisions'];
    const around = page?.places.find(({ key }) => key === first);
    if (!page || !around) throw new Error('No page among the documents');
    const quote = page.text.lastIndexOf('"', around.start);
    expect(page.text.slice(quote, around.start)).toBe('">');
    const lost: Mutation = { at: quote, removed: 1, inserted: '' };
    const next = page.truth.get(second)?.value ?? '';
    expect(keys(page, lost, readAs(page, { [first]: next, [second]: null }))).toEqual([]);
    expect(keys(page, lost, readAs(page))).toEqual([first]);
  });

  test('takes a dash where a figure of one digit stood, in a text without separators', () => {
    const glued = SUBJECTS.find(({ name }) => name.startsWith('glued'));
    if (!glued) throw new Error('No glued text among the documents');
    const text = '行政处罚1行政强制31第';
    const [key, other] = ['t2_penalty_decisions', 't2_coercion_decisions'];
    const truth = new Map(glued.truth)
      .set(key, { value: '1', state: 'number' })
      .set(other, { value: '31', state: 'number' });
    const short: Subject = { ...glued, text, truth };
    const struck = (which: string) =>
      readAs(short).map((cell) =>
        cell.key === which ? { ...cell, value: null, state: 'not_applicable' as const } : cell,
      );
    const at = text.indexOf('1');
    expect(keys(short, { at, removed: 1, inserted: '/' }, struck(key))).toEqual([]);
    expect(keys(short, { at, removed: 1, inserted: '三' }, struck(key))).toEqual([key]);
    expect(keys(short, { at: text.indexOf('3'), removed: 1, inserted: '/' }, struck(other))).toEqual([other]);
  });

  test('takes nothing for a figure of which two copies differ', () => {
    const [twice] = SUBJECTS;
    const first = twice?.places.find(({ key }) => key === 't3_new_natural');
    if (!twice || !first) throw new Error('The reference report is printed twice');
    const change: Mutation = { at: first.start, removed: 1, inserted: '8' };
    expect(keys(twice, change, readAs(twice))).toEqual(['t3_new_natural']);
    expect(keys(twice, change, readAs(twice, { t3_new_natural: '8' }))).toEqual(['t3_new_natural']);
    expect(keys(twice, change, readAs(twice, { t3_new_natural: null }))).toEqual([]);
  });
});

describe('legible', () => {
  test.each([
    ['12', 't3_new_total', '12'],
    ['1,234', 't3_new_total', '1234'],
    ['39 917', 't2_licence_decisions', '39917'],
    ['１２件', 't3_new_total', '12'],
    ['012', 't3_new_total', '12'],
    ['0.50', 't2_fee_amount', '0.5'],
    ['减4', 't2_licence_items_delta', '-4'],
    ['4/2', 't2_licence_items_delta', '2'],
    ['1.2', 't3_new_total', undefined],
    ['1 2', 't3_new_total', undefined],
    ['-9', 't3_new_total', undefined],
    ['9x', 't3_new_total', undefined],
    ['', 't3_new_total', null],
    ['—', 't3_new_total', null],
  ])('%j in %s is %p', (text, key, value) => {
    expect(legible(text, key)?.value).toBe(value);
  });
});
