import { say } from '../language/say';

/** Why nothing is added up where units of several kinds are shown (lib/result/traits.ts). */
export const noSumWords = (): string =>
  say({
    zh: '不计合计：这里的级别、类型或统计范围不止一种，相加会把上级与下级、政府与其部门的数算两遍。三项各限于一种才有。',
    en: 'Nothing is added up: there are several levels, types or scopes here, and bodies above and below each other, or a government and its departments, would count twice. Hold each of the three to one to have it.',
  });
