import { FIRST_YEAR } from '../metrics/editions';

export interface Plan {
  readonly units: number;
  readonly seed: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Region codes that begin with 9 are enough for so many. */
const MOST_UNITS = 70_000;
const MOST_SEED = 2_147_483_647;

const wholeNumber = (text: string, low: number, high: number): number | null =>
  /^\d{1,10}$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : null;

/** The plan that was asked for on the command line, or what is wrong with it, in Chinese. `lastEnded`: the last year that has ended. */
export function parsePlan(
  asked: { readonly units: string; readonly years: string; readonly seed: string },
  lastEnded: number,
): Plan | string {
  const units = wholeNumber(asked.units, 1, MOST_UNITS);
  if (units === null) return `--units 应为 1–${MOST_UNITS} 的整数，给出的是“${asked.units}”。`;
  const seed = wholeNumber(asked.seed, 0, MOST_SEED);
  if (seed === null) return `--seed 应为 0–${MOST_SEED} 的整数，给出的是“${asked.seed}”。`;
  const [, first = '', last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(asked.years) ?? [];
  const [firstYear, lastYear] = [Number(first), Number(last)];
  if (first === '' || firstYear > lastYear || firstYear < FIRST_YEAR || lastYear > lastEnded) {
    return `--years 应写成 ${FIRST_YEAR}-${lastEnded} 之内的起止年份（${FIRST_YEAR} 年以前没有全国统一的统计表），给出的是“${asked.years}”。`;
  }
  return { units, seed, firstYear, lastYear };
}
