import type { Answer } from '../answer';
import { DATASET_ANSWERS } from './datasetAnswers';
import { FIGURE_ANSWERS } from './figureAnswers';
import { METRIC_ANSWERS } from './metricAnswers';
import { REPORT_ANSWERS } from './reportAnswers';
import { UNIT_ANSWERS } from './unitAnswers';

/** What answers each endpoint. */
const ANSWERS: readonly Answer[] = [
  ...DATASET_ANSWERS,
  ...UNIT_ANSWERS,
  ...METRIC_ANSWERS,
  ...REPORT_ANSWERS,
  ...FIGURE_ANSWERS,
];

const isPlaceholder = (part: string): boolean => part.startsWith('{');

/** The answer for the parts of an address below /api/v1, with what stands where the endpoint has a name in braces; null when there is none. */
export function findAnswer(
  parts: readonly string[],
): { readonly answer: Answer; readonly path: Readonly<Record<string, string>> } | null {
  for (const answer of ANSWERS) {
    const wanted = answer.endpoint.path.slice(1).split('/');
    if (wanted.length !== parts.length) continue;
    if (!wanted.every((part, i) => isPlaceholder(part) || part === parts[i])) continue;
    const path = wanted.flatMap((part, i): [string, string][] =>
      isPlaceholder(part) ? [[part.slice(1, -1), parts[i] ?? '']] : [],
    );
    return { answer, path: Object.fromEntries(path) };
  }
  return null;
}
