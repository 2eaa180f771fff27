/** Stands for what is left out. */
export const HIDDEN = '〔略〕';

/** Characters of a label are padded at will: 联 系 人. */
const spaced = (word: string): string => [...word].join('\\s*');
const anyOf = (words: string): string => words.split(' ').map(spaced).join('|');

const PERSON = `(?:(?:单位|部门|科室|主要)\\s*)?(?:${anyOf(
  '联系人 负责人 审核人 填报人 填表人 制表人 编制人 经办人 签发人 校对人 统计人 责任人 分管领导 主管领导 单位领导 负责同志',
)})(?:员|姓名)?`;
const NUMBER = `(?:${anyOf('电话 手机 传真 热线 联系方式')})(?:号码)?`;
/** （签章）, （传真） */
const NOTE = '(?:\\s*[（(][^（()）]{0,8}[）)])?';
/** A word of these lines begins the next fact: it is no part of a name. */
const NEXT =
  '单位|部门|主要|联\\s*系|负\\s*责|审\\s*核|填\\s*[报表]|制\\s*表|经\\s*办|签\\s*发|电\\s*话|日\\s*期|手\\s*机|传\\s*真';
const NAME = `(?:(?!${NEXT})[\\u4e00-\\u9fa5·]){1,8}(?:[ \\u3000]{1,4}(?!${NEXT})[\\u4e00-\\u9fa5·]{1,4}(?![\\u4e00-\\u9fa5]))?`;

/** What tells how to reach a person, or who filled in the form. Each keeps its label, where it has one. */
const CONTACTS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+[@＠][\w-]+(?:[.．][\w-]+)+/g, HIDDEN],
  [
    new RegExp(
      `(${NUMBER}${NOTE}\\s*[:：为是]?\\s*)[\\d０-９（(][\\d０-９（）() —–－-]{6,}(?:\\s*转\\s*\\d+)?`,
      'g',
    ),
    `$1${HIDDEN}`,
  ],
  [/(?<![\d.])\d{17}[\dXx](?![\d.])/g, HIDDEN],
  [/(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g, HIDDEN],
  [/(?<![\d.])[（(]?0\d{2,3}[）)]?[-—–－ ]\d{7,8}(?:\s*转\s*\d+)?(?![\d.])/g, HIDDEN],
  [new RegExp(`(${PERSON}${NOTE}\\s*[:：]\\s*)${NAME}`, 'g'), `$1${HIDDEN}`],
  [new RegExp(`(${PERSON}${NOTE}\\s+)${NAME}(?=\\s|[，,；;。）)]|$)`, 'g'), `$1${HIDDEN}`],
  [/((?:邮\s*编|邮政编码)\s*[:：]?\s*)\d{6}(?!\d)/g, `$1${HIDDEN}`],
  [/((?:联系|通讯|通信|办公|邮寄)?地\s*址\s*[:：]\s*)(?!https?:|www)[^，,。；;）)\s]{2,60}/g, `$1${HIDDEN}`],
];

/** Nearly every text of a report has none of these. */
const MAY_HOLD = /[@＠人导志]|\d{7}|[话机真线式址编]/;

/**
 * A text of a report without telephone numbers, addresses and the names of those who filled it in: they stand in
 * the stored file, and no page shows them. Figures are left as they are.
 */
export function hideContacts(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return CONTACTS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

const PERSON_ALONE = new RegExp(`^\\s*${PERSON}${NOTE}\\s*[:：]?\\s*$`);
const NUMBER_ALONE = new RegExp(`^\\s*(?:联系|咨询|办公|服务|监督)?${NUMBER}${NOTE}\\s*[:：]?\\s*$`);
/** Longer texts are neither the label of a contact nor what stands behind one. */
const LONGEST = 30;

/**
 * The same for a text with the one before it, where label and fact stand in two cells or on two lines: 填报人, then the
 * name. Figures of fewer digits than a telephone number has are left as they are: 电话 is also a way to apply.
 */
export function hideContactBehind(before: string | undefined, text: string): string {
  const label = before !== undefined && before.length <= LONGEST && text.length <= LONGEST ? before : '';
  const isName = PERSON_ALONE.test(label) && new RegExp(`^\\s*${NAME}\\s*$`).test(text);
  const isNumber = NUMBER_ALONE.test(label) && /^[\d０-９()（） —–－-]{7,}$/.test(text.trim());
  return isName || isNumber ? HIDDEN : hideContacts(text);
}
