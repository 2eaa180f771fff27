const RULES = new Intl.PluralRules('en');
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A count and what is counted, in English: `1 report`, `1,234 reports`. `many` where it is not the one with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${RULES.select(count) === 'one' ? one : many}`;
}
