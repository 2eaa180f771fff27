import { say } from '../language/say';

/** What a metric, a column or a rule is called in the language of the answer. */
export const labelOf = ({ label, labelEn }: { readonly label: string; readonly labelEn: string }): string =>
  say({ zh: label, en: labelEn });
