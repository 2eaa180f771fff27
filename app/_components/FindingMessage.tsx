import { findRule } from '../../lib/checks/rules/rules';
import { languageNow } from '../../lib/language/languageNow';
import { labelOf } from '../../lib/metrics/labelOf';
import { Printed } from './Printed';

/** What was found, in the words of the check; they are stored in Chinese, and in English the rule says before them what they are about. */
export function FindingMessage({ rule, message }: { readonly rule: string; readonly message: string }) {
  const known = findRule(rule);
  if (languageNow() === 'zh' || !known) return <Printed>{message}</Printed>;
  return (
    <>
      {labelOf(known)}: <Printed>{message}</Printed>
    </>
  );
}
