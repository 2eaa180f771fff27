import type { CheckedOutcome } from '../../lib/checks/applyRules';
import { say } from '../../lib/language/say';
import { CheckResult } from './CheckResult';
import { toDocument } from './toDocument';

/** A draft marked up, as one HTML file that needs nothing else: what `npm run check -- --html` writes. */
export function toCheckedCopy(outcome: CheckedOutcome): Promise<string> {
  return toDocument(
    say({ zh: `核对结果：${outcome.file}`, en: `Check of ${outcome.file}` }),
    <CheckResult outcome={outcome} />,
    null,
  );
}
