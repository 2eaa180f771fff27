/** Longer texts are prose, which does not come again. */
const LONGEST = 80;

/**
 * The same function of a short text, remembering its last `most` answers: the labels and figures of the form are the
 * same in a hundred thousand reports. The function must be pure and its answers are shared, so they must not be changed.
 */
export function memoize<Answer>(work: (text: string) => Answer, most = 10_000): (text: string) => Answer {
  let known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as Answer; // it was put there as one
    const made = work(text);
    if (known.size >= most) known = new Map();
    known.set(text, made);
    return made;
  };
}
