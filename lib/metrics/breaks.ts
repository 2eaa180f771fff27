import { say } from '../language/say';

/** A year in which the form or the law changed: figures before and after need care. */
export interface Break {
  /** The change lies between the year before and this one. */
  readonly year: number;
  readonly label: string;
}

/** Changes of form, which touch every metric. */
export const FORM_BREAKS: readonly Break[] = [
  {
    year: 2019,
    get label() {
      return say({ zh: '2019 新条例、新格式', en: '2019: new Regulations, new form' });
    },
  },
  {
    year: 2021,
    get label() {
      return say({ zh: '2021 新格式', en: '2021: new form' });
    },
  },
];

/** Since 2024 a refusal goes to reconsideration before it goes to court (行政复议法 of 2023, article 23). */
export const REMEDY_BREAK: Break = {
  year: 2024,
  get label() {
    return say({ zh: '2024 复议前置', en: '2024: reconsideration first' });
  },
};

/** True for metrics about reconsideration and suits under the 条例 of 2019. */
export const touchesRemedies = (metric: string): boolean => /^(?:t4_|recon|suit)/.test(metric);

/** True where figures of two years stand on two sides of that change and are about what it touches. */
export const isOverRemedies = (metric: string, years: readonly [number, number]): boolean =>
  touchesRemedies(metric) &&
  Math.min(...years) < REMEDY_BREAK.year &&
  REMEDY_BREAK.year <= Math.max(...years);
