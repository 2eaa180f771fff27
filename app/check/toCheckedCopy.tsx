import type { CheckedOutcome } from '../../lib/checks/applyRules';
import { CheckResult } from './CheckResult';
import { toDocument } from './toDocument';

/** A draft marked up, as one HTML file that needs nothing else: what `npm run check -- --html` writes. */
export function toCheckedCopy(outcome: CheckedOutcome): Promise<string> {
  return toDocument(`核对结果：${outcome.file}`, <CheckResult outcome={outcome} />, null);
}
