import { isAbbreviation } from '../../text/isAbbreviation';
import { partsOf } from '../unitParts';

/** 全市, 我局, 本机关, 全区各级行政机关: words for the unit or its territory, with no other body behind them. */
const DEICTIC =
  /^(?:全|我|本)(?:(?<level>省|市|区|县|旗|州|盟|镇|乡|街道)|域|局|委|办|院|厅|部|单位|机关|系统|中心|政府|地区|辖区|行政机关)(?:办公[室厅]|办|本级|机关)?(?:各级|各|所有)?(?:行政机关|政府机关|政府部门|政府系统|政府信息公开单位|机关|部门|单位|政府)?$/;

/** True when the last place in the unit's name is of the level: 市 for 淮安市人民政府, 区 for 柳州市柳南区审计局. */
const hasLevel = (unit: string | null, level: string): boolean =>
  unit !== null && (partsOf(unit).places.at(-1)?.endsWith(level) ?? false);

/** What may stand for the body behind its place: the same words, a shortening with the same end, its office. */
function isRest(words: string, rest: string): boolean {
  if (words === '') return true;
  const stem = words.replace(/(?<=政府)办(?:公[室厅])?$/, '');
  if (/^(?:人民)?政府$/.test(stem)) return rest === '' || rest.startsWith('人民政府');
  return words.length >= 2 && words.at(-1) === rest.at(-1) && isAbbreviation(words, rest);
}

/**
 * True when the words name the reporting unit, its territory or its office: 全市, 我局, 柳南区, 区政府办公室, 县发改局. False for
 * every other body, and for all names when it is not known who reports.
 */
export function isOwnBody(words: string, unit: string | null): boolean {
  const deictic = DEICTIC.exec(words);
  // 全省 in the report of a city speaks of more than the city.
  if (deictic) return deictic.groups?.level === undefined || hasLevel(unit, deictic.groups.level);
  if (unit === null || words.length < 2) return false;
  if (words === unit) return true;
  const { places, rest } = partsOf(unit);
  const last = places.at(-1);
  if (last === undefined) return isRest(words, rest);
  const names = places.map((_, i) => places.slice(i).join(''));
  for (const name of [...names, last.slice(-1)]) {
    if (words.startsWith(name) && (words.length > 1 + name.length || words === name)) {
      const left = words.slice(name.length);
      if ((left !== '' || name.length > 1) && isRest(left, rest)) return true;
    }
  }
  return isRest(words, rest) && !/^(?:人民)?政府$/.test(words);
}

/** 县政府及县政府办公室: each of several. */
export function areOwnBodies(words: string, unit: string | null): boolean {
  const names = words.split(/、|以及|及|和/);
  return names.every((name) => isOwnBody(name, unit));
}
