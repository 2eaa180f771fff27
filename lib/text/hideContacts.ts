import { FILLED_IN_BY } from './filledInBy';
import { SURNAME } from './surnames';

/** Stands for what is left out. */
export const HIDDEN = '〔略〕';

// Every repetition in these patterns is bounded: what a text costs grows as it does, whatever is in it.

/** Characters of a label are padded at will: 联 系 人. */
const spaced = (word: string): string => [...word].join('\\s{0,4}');
const anyOf = (words: readonly string[]): string => `(?:${words.map(spaced).join('|')})`;

const { people, heads, bodies, acts, numbers, dates } = FILLED_IN_BY;

/** （签章）, （传真） */
const NOTE = '(?:\\s{0,4}[（(][^（()）]{0,8}[）)])?';
/** 审核人员 and 负责人数 are no persons of a line, 经办 is only the beginning of 经办人. */
const WHO = `(?:${anyOf(bodies)}\\s{0,4}){0,2}${anyOf([...people, ...heads])}(?![员数民次])(?:姓名|签[字名章])?`;
const PERSON = `${WHO}${NOTE}`;
/** 审核人员：张三 */
const PERSONS = `(?:${WHO}|${anyOf([...people, ...heads])}员)${NOTE}`;
const ACT = `${anyOf(acts)}(?![人员])${NOTE}`;
const NUMBER = `(?:联系|咨询|办公|单位|服务|监督)?${anyOf(numbers)}(?:号码)?${NOTE}`;

/** A word of these lines begins the next fact: it is no part of a name. */
const NEXT = `(?:${[
  ...['单位', '部门', '科室', '主要', '联系', '联络', '负责', '审核', '复核', '填报', '填表', '制表', '编制'],
  ...[
    '经办',
    '签发',
    '签字',
    '签名',
    '签章',
    '盖章',
    '校对',
    '统计',
    '报送',
    '分管',
    '主管',
    '责任',
    '姓名',
    '职务',
  ],
  ...['日期', '时间', '方式', '电话', '手机', '传真', '地址', '邮编', '邮箱', '邮政', '电子', '附件'],
]
  .map(spaced)
  .join('|')})`;
const HAN = `(?!${NEXT})[\\u3400-\\u9fff]`;
const DOT = '[·•・‧]';
const DOTTED = `(?:${HAN}){1,10}(?:${DOT}(?:${HAN}){1,10}){1,3}`;
/** 王 五 */
const APART = `(?:${HAN}){1,2}[ \\u3000]{1,4}(?![人次件条个篇]{1,2}(?:$|[^\\u3400-\\u9fff]))(?:${HAN}){1,2}(?![\\u3400-\\u9fff])`;
/** A name behind a colon may be anything. */
const NAME = `(?:${DOTTED}|(?:${HAN}){1,8}(?:[ \\u3000]{1,4}(?:${HAN}){1,4}(?![\\u3400-\\u9fff]))?)`;
/** Without one, it is as long as names are. */
const SHORT = `(?:${DOTTED}|${APART}|(?:${HAN}){2,3}|(?=${SURNAME})(?:${HAN}){4})`;
/** With nothing at all before it, it begins as names do. */
const SURE = `(?:${DOTTED}|(?=${SURNAME})(?:${HAN}){2,4})`;

const MARK = '[\\s|｜,，;；、。.）)（(〔]';
/** Behind a name: the end, a mark, or the next fact. */
const FACT = `(?:${NEXT}|${anyOf(dates)}|${MARK}|\\d{3}|20\\d\\d)`;
const END = `(?=$|${FACT})`;
/** 负责人 | 接待 | 次 | 3 is a row of a table. */
const NO_COUNTER = '(?!\\s{0,4}[|｜]?\\s{0,4}(?:人次|[次件条个篇人])(?:[\\s|｜\\d]|$))';
/** More of them: 张三、李四. */
const MORE = `(?:\\s{0,2}[、/]\\s{0,2}${SHORT}${END}){0,6}`;

const DIGIT = '[\\d０-９]';
const DASH = '[-—–－‐/／]';
const AREA = `[（(]?(?:\\+?86[- ]?)?0${DIGIT}{2,3}[）)]?`;
const EXTENSION = '(?:\\s{0,2}(?:转|-)\\s{0,2}\\d{1,6})?';
const NO_MORE = `(?!${DIGIT}|\\.\\d)`;
/** 咨询热线 1234567 件 is a count. */
const NO_COUNT = '(?!\\s{0,2}(?:人|件|条|次|元|个|万|余|篇|份))';
/** 、2612346 behind a number, with its area or without. */
const CHAIN = `(?:\\s{0,2}[、,，;；/／或和及]\\s{0,2}(?:${AREA}[-—–－ ]{0,2})?${DIGIT}{7,11}${NO_MORE}${NO_COUNT}){0,8}`;

/** What each of these has in it. Nearly every text of a report has none, and is told by one look for each. */
const SIGN = /[@＠]/;
const NUMBER_WORD = new RegExp(anyOf(numbers));
const DIGITS = /[\d０-９]{4}[- ]?[\d０-９]{3}/;
const PERSON_WORD = new RegExp(anyOf([...people, ...heads, ...acts]));
const PLACE = /[邮址]|QQ/;

/** What tells how to reach a person, or who filled in the form. Each keeps its label, where it has one. */
const CONTACTS: readonly (readonly [needs: RegExp, pattern: RegExp, replacement: string])[] = (
  [
    // Its first part is looked at from its beginning only, not from each of its characters.
    [SIGN, '(?:(?<![\\w.+-])[\\w.+-]{1,64})?[@＠][\\w-]{1,63}(?:[.．][\\w-]{1,63}){1,8}', HIDDEN],
    [
      NUMBER_WORD,
      `(${NUMBER}\\s{0,4}[:：为是]\\s{0,4})[\\d０-９（(][\\d０-９（）() —–－-]{6,24}${EXTENSION}${CHAIN}`,
      `$1${HIDDEN}`,
    ],
    [
      NUMBER_WORD,
      `(${NUMBER}[\\s|｜]{0,6})(?:${AREA}[-—–－/／ ]{0,3})?${DIGIT}{7,12}${NO_MORE}${NO_COUNT}${EXTENSION}${CHAIN}`,
      `$1${HIDDEN}`,
    ],
    [DIGITS, `(?<![\\d.])${DIGIT}{17}[\\d０-９Xx](?![\\d.])`, HIDDEN],
    [
      DIGITS,
      `(?<![\\d０-９.])(?:\\+?86[- ]?)?[1１][3-9３-９]${DIGIT}[- ]?${DIGIT}{4}[- ]?${DIGIT}{4}${NO_MORE}${CHAIN}`,
      HIDDEN,
    ],
    [
      DIGITS,
      `(?<![\\d０-９.])(?:[（(][0０]${DIGIT}{2,3}[）)]\\s{0,2}${DASH}?|[0０]${DIGIT}{2,3}\\s{0,2}(?:${DASH}|\\s)\\s{0,2})${DIGIT}{7,8}${EXTENSION}${NO_MORE}${CHAIN}`,
      HIDDEN,
    ],
    // Area and number in one, as areas and numbers begin; digits run together are seldom so.
    [
      DIGITS,
      `(?<![\\d０-９.])(?!\\d{3,9}0000)(?:[0０][1１][0０]|[0０][2２]${DIGIT}|[0０][3-9３-９]${DIGIT}{2})[2-8２-８]${DIGIT}{6,7}${NO_MORE}${NO_COUNT}${CHAIN}`,
      HIDDEN,
    ],
    [PERSON_WORD, `(${PERSONS}\\s{0,4}[:：][\\s|｜]{0,8})${NAME}${MORE}`, `$1${HIDDEN}`],
    [PERSON_WORD, `(${ACT}\\s{0,4}[:：][\\s|｜]{0,8})${SHORT}${MORE}${END}`, `$1${HIDDEN}`],
    [PERSON_WORD, `(${PERSON}[\\s|｜]{1,8})${SHORT}${MORE}${END}${NO_COUNTER}`, `$1${HIDDEN}`],
    [PERSON_WORD, `(${ACT}[\\s|｜]{1,8})${SURE}${MORE}${END}${NO_COUNTER}`, `$1${HIDDEN}`],
    // 审核人李四填报人王五电话: the next fact tells that it was a name.
    [
      PERSON_WORD,
      `(${PERSON})${SURE}(?=${MARK}{0,4}(?:${PERSON}|${NUMBER}|${anyOf(dates)}|${ACT}[:：]|〔|\\d{7}))`,
      `$1${HIDDEN}`,
    ],
    [
      PERSON_WORD,
      `((?<=^|[\\s|｜〕，,；;。（(])${PERSON})${SURE}(?=\\s{0,4}(?:$|[\\n|｜（(，,；;。）)]))`,
      `$1${HIDDEN}`,
    ],
    [PLACE, `((?:${spaced('邮编')}|邮政编码)\\s{0,4}[:：]?\\s{0,4})\\d{6}(?!\\d)`, `$1${HIDDEN}`],
    [
      PLACE,
      `((?:联系|通讯|通信|办公|邮寄)?${spaced('地址')}\\s{0,4}[:：]\\s{0,4})(?!https?:|www)[^，,。；;）)\\s]{2,60}`,
      `$1${HIDDEN}`,
    ],
    [PLACE, '(QQ群?号?(?:码)?\\s{0,4}[:：]\\s{0,4})\\d{5,12}', `$1${HIDDEN}`],
  ] as const
).map(([needs, pattern, replacement]) => [needs, new RegExp(pattern, 'g'), replacement]);

/**
 * A text of a report without telephone numbers, addresses and the names of those who filled it in: they stand in
 * the stored file, and no page shows them. Figures are left as they are.
 */
export function hideContacts(text: string): string {
  let rest = text;
  let before: RegExp | null = null;
  let isThere = false;
  for (const [needs, pattern, replacement] of CONTACTS) {
    if (needs !== before) isThere = needs.test(text);
    before = needs;
    if (isThere) rest = rest.replace(pattern, replacement);
  }
  return rest;
}

/** The same for what is printed in the place of a figure: digits alone are a figure, however many they are. */
export const hideUnlessFigure = (text: string): string =>
  /^[\d０-９.,，\s-]*$/.test(text) ? text : hideContacts(text);

const PERSON_ALONE = new RegExp(`^\\s{0,8}(?:${PERSON}|${ACT})\\s{0,4}[:：]?\\s{0,8}$`);
const NUMBER_ALONE = new RegExp(`^\\s{0,8}${NUMBER}\\s{0,4}[:：]?\\s{0,8}$`);
const NAME_FIRST = new RegExp(`^\\s{0,8}${SHORT}${MORE}${END}`);
/** Longer texts are neither the label of a contact nor what stands behind one. */
const LONGEST = 30;
/** Cells of a line: | 填报人 | 审核人 |, or with gaps. */
const BETWEEN = /[|｜\t]|\s{2,8}/;

/** The same for the cells of two lines, one under the other; null where they are not as many. */
function hideBelow(before: string, text: string): string | null {
  const labels = before.split(BETWEEN);
  const parts = text.split(BETWEEN);
  if (labels.length < 2 || labels.length !== parts.length) return null;
  let rest = text;
  for (const [i, part] of parts.entries()) {
    const hidden = part.trim() === '' ? part : hideContactBehind(labels[i], part);
    if (hidden !== part) rest = rest.replace(part, () => hidden);
  }
  return rest === text ? null : hideContacts(rest);
}

/**
 * The same for a text with the one before it or above it, where label and fact stand in two cells or on two lines: 填报人,
 * then the name. Figures of fewer digits than a telephone number has are left as they are: 电话 is also a way to apply.
 */
export function hideContactBehind(before: string | undefined, text: string): string {
  if (before === undefined || before.length > 5 * LONGEST || text.length > 5 * LONGEST)
    return hideContacts(text);
  const isShort = before.length <= LONGEST && text.length <= LONGEST;
  if (isShort && PERSON_ALONE.test(before)) return hideContacts(text.replace(NAME_FIRST, HIDDEN));
  const isNumber = isShort && NUMBER_ALONE.test(before) && /^[\d０-９()（） —–－/、-]{7,}$/.test(text.trim());
  return isNumber ? HIDDEN : (hideBelow(before, text) ?? hideContacts(text));
}
