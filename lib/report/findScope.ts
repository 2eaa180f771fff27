import { hideContacts } from '../text/hideContacts';
import type { Scope } from './types';

/** Departments and offices by the ends of their names; a government is no department. */
const DEPARTMENT = /(?:办公[厅室]|委员会|局|厅|委|院|处|中心)$/;
/** Words for those below a government, for its departments, and for one body alone. */
const BELOW =
  /全[省市区县旗州]|各[^，。；]{0,4}(?:乡|镇|街道|县|区)|乡镇|镇街|街道|县\(市、区\)|县、市、区|辖区内/;
const DEPARTMENTS = /部门/;
/** 本机关不掌握相关政府信息 is a row of the form and says nothing of the report. */
const OWN = /本机关(?!不掌握)|本单位|[本我](?:局|办|厅|委|院|中心)/g;
const RANGE = /(?:数据|统计)的?(?:统计)?范围(?:为|是|包括|包含|涵盖|:)[^。；]{2,80}/;
const COMPILED = /(?:综合|汇总|根据|依据)[^。；]{0,100}各[^。；《》]{0,60}编制/;
/** Sentences on what others are to do are not on what the report holds. */
const URGING = /督促|指导|推动|要求|组织/;
const WHOLE = /全[省市区县旗州](?:各级|各)?(?:行政机关|政府系统)/g;
/** How far before it the urging stands: 指导推动全县行政机关. */
const BEFORE = 8;

export interface FoundScope {
  readonly scope: Scope;
  /** The sentence that says so; null when nothing does. */
  readonly sentence: string | null;
}

/** 如对本报告有疑问,请与我局办公室联系 */
const CONTACT = /请(?:与|向|同)[^。；]{0,40}(?:联系|咨询|反映)|联系(?:电话|人|方式|地址)|电话[:：]|地址[:：]/;

const UNKNOWN: FoundScope = { scope: 'unknown', sentence: null };
const LONGEST = 120;
/** How far a sentence is looked for before and behind the words. */
const BEHIND = 40;
const AHEAD = 60;

/** The sentence around a match, cut to a readable length. */
function sentenceAt(text: string, at: number, length: number): string {
  const from = Math.max(0, at - BEHIND);
  const before = text.slice(from, at);
  const start = from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const rest = text.slice(at + length, at + length + AHEAD);
  const end = rest.search(/[。；]/);
  return text.slice(start, Math.min(start + LONGEST, at + length + (end < 0 ? AHEAD : end)));
}

/** The sentence around a match as the evidence; none where it tells how to reach somebody, which is no sentence on the work. */
const evidence = (text: string, at: number, length: number): string | null => {
  const sentence = sentenceAt(text, at, length);
  return CONTACT.test(sentence) || hideContacts(sentence) !== sentence ? null : sentence;
};

const classify = (words: string): Scope => {
  if (BELOW.test(words)) return 'territory';
  if (DEPARTMENTS.test(words)) return 'government_and_departments';
  return words.search(OWN) >= 0 ? 'own_organ' : 'unknown';
};

/**
 * Whose work the figures count, from the sentence that says so: the stated range of the data; that the report was compiled
 * from those of departments, towns or counties; that it speaks of all organs of a territory; 本机关, 我局 in the report of a
 * department. Where two such signs disagree, and where there is none, it is unknown. `text` is without white space, NFKC.
 */
export function findScope(text: string, unit: string | null): FoundScope {
  const stated = RANGE.exec(text);
  if (stated) {
    const scope = classify(stated[0]);
    const sentence = evidence(text, stated.index, stated[0].length);
    if (scope !== 'unknown' && sentence !== null) return { scope, sentence };
  }
  const compiled = COMPILED.exec(text);
  if (compiled && !URGING.test(compiled[0])) {
    const scope = classify(compiled[0].slice(compiled[0].indexOf('各')));
    const sentence = evidence(text, compiled.index, compiled[0].length);
    if ((scope === 'territory' || scope === 'government_and_departments') && sentence !== null)
      return { scope, sentence };
  }
  const whole = [...text.matchAll(WHOLE)].find(
    ({ index, 0: words }) =>
      !URGING.test(text.slice(Math.max(0, index - BEFORE), index)) &&
      evidence(text, index, words.length) !== null,
  );
  const isDepartment = unit !== null && DEPARTMENT.test(unit) && !/(?:管理委员会|管委会)$/.test(unit);
  const own = isDepartment
    ? [...text.matchAll(OWN)].find(({ index, 0: words }) => evidence(text, index, words.length) !== null)
    : undefined;
  const sign = whole ?? own;
  if (!sign || (whole && own)) return UNKNOWN;
  return {
    scope: whole ? 'territory' : 'own_organ',
    sentence: sentenceAt(text, sign.index, sign[0].length),
  };
}
