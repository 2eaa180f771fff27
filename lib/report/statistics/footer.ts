import { FILLED_IN_BY } from '../../text/filledInBy';
import { dropSpace } from '../../text/foldSpace';
import { hideContacts } from '../../text/hideContacts';

const { people, heads, bodies, acts, numbers, dates } = FILLED_IN_BY;
const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** （签章） */
const NOTE = '(?:\\([^()]{0,8}\\))?';
const PERSON = `${anyOf(bodies)}{0,2}${anyOf([...people, ...heads])}(?:员|姓名|签[字名章])?`;
const NUMBER = `(?:联系|咨询|办公|单位)?${anyOf(numbers)}(?:号码)?`;
const CELL = new RegExp(
  `^(?:${PERSON}|${anyOf(dates)}|联系电话|${anyOf(acts)}${NOTE}(?::|$)|${NUMBER}${NOTE}(?::|$|[\\d(]{3}))`,
);
/** 主要负责人参加新闻发布会次数 */
const INDICATOR = /(?:数|数量|情况)$/;

/**
 * True for a cell that tells who filled the table in, or how to reach them: 统计负责人：张三, 制表, 联系电话. It ends the table: what
 * stands there is personal data, and no figures come behind it.
 */
export function isFooterCell(text: string): boolean {
  const words = dropSpace(text.normalize('NFKC'));
  return (CELL.test(words) && !INDICATOR.test(words)) || hideContacts(text) !== text;
}

/** Words that need no colon to end a table in running text; 审核人员数 and 部门负责人 are labels of figures. */
const CLEAR = `(?:(?:单位|科室|股室|统计|填报|填表|财务|业务)${anyOf(heads)}|${anyOf(people.filter((word) => word.endsWith('人')))})(?![员数次])`;
const WITH_COLON = `(?:${PERSON}|${anyOf(acts)}|${NUMBER})${NOTE}:`;
const FLOW = new RegExp(`${CLEAR}|联系电话|${anyOf(dates)}|${WITH_COLON}`);

/** Where such words begin in running text (NFKC, no white space); -1 when it has none. */
export const findFooter = (text: string): number => text.search(FLOW);
