import { say } from '../../../lib/language/say';
import { ENDPOINT_WORDS } from './endpointWords';
import { FIGURE_WORDS } from './figureWords';
import { PARAMETER_WORDS } from './parameterWords';
import { PROBLEM_WORDS } from './problemWords';
import { REPORT_WORDS } from './reportWords';

/** Every sentence of the document of OpenAPI, which is Chinese for all who ask, with its English; tests/api finds one that lacks it. */
const API_WORDS = new Map(
  [...ENDPOINT_WORDS, ...PARAMETER_WORDS, ...FIGURE_WORDS, ...REPORT_WORDS, ...PROBLEM_WORDS].map((both) => [
    both.zh,
    both,
  ]),
);

/** True where a sentence has both wordings, or needs none because it is not Chinese. */
export const isInBoth = (sentence: string): boolean =>
  API_WORDS.has(sentence) || !/[\u4e00-\u9fff]/.test(sentence);

/** A sentence of the document in the language of the page; one that is not known stays as it is. */
export function apiWords(sentence: string): string {
  const both = API_WORDS.get(sentence);
  return both ? say(both) : sentence;
}
