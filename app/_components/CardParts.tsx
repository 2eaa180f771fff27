import { say } from '../../lib/language/say';
import { isSmall } from '../../lib/result/isSmall';
import type { Measure } from '../../lib/result/measure';
import { rateParts } from '../../lib/result/rateParts';

/** Under a rate at the head of a page: the two sums that it is made of, and that they are few where they are; nothing for what is no rate. */
export function CardParts({ measure }: { readonly measure: Measure }) {
  const parts = rateParts(measure);
  if (parts === null) return null;
  return (
    <small className="under">
      {isSmall(measure) ? say({ zh: `${parts}，件数少`, en: `${parts}, few cases` }) : parts}
    </small>
  );
}
