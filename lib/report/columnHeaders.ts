import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { type CellKey, cellKey } from '../metrics/cellKey';
import { COLUMN_SPELLINGS, type ColumnSpelling } from '../metrics/columnSpellings';
import { APPLICANTS, type Applicant } from '../metrics/types';
import { normalizeLabel } from '../text/normalizeLabel';

/**
 * Column labels of table 2 in the order printed, or null when anything else stands among them:
 * a column we do not know would shift all that follow.
 */
export function parseTable2Header(texts: readonly string[]): readonly ColumnSpelling[] | null {
  let rest = texts
    .map(normalizeLabel)
    .join('')
    .replace(/^信息内容/, '');
  const columns: ColumnSpelling[] = [];
  while (rest !== '') {
    const head = rest;
    const next = COLUMN_SPELLINGS.find(({ spelling }) => head.startsWith(spelling));
    if (!next) return null;
    columns.push(next);
    rest = rest.slice(next.spelling.length);
  }
  return columns.length > 0 ? columns : null;
}

/** Where the header of table 2 begins among the labels before a row: after the block heading 第二十条第（五）项. */
export const TABLE_2_BLOCK = /^第二十条第[一二三四五六七八九十\d]+项/;

/** The applicant column that a normalised header names, or null. */
export function findApplicant(header: string): Applicant | null {
  const name = header.replace(/件$/, '');
  return (
    APPLICANTS.find((applicant) => {
      const { label, aliases = [] } = APPLICANT_COLUMNS[applicant];
      return label === name || aliases.includes(name);
    }) ?? null
  );
}

/** The words of the header of table 3, for running text. */
export const TABLE_3_HEADER_WORDS =
  '自然人(?:件)?(?:法人[或和]其他组织)?(?:件)?(?:[总合]计(?:件)?)?商业企业科研机构社会公益(?:组织|机构)?法律服务机构其他(?:组织)?(?:[总合]计(?:件)?)?';
/** The header of table 3 read row by row: 总计 stands in its second row, so before 商业企业, or last where it was redrawn. */
const TABLE_3_HEADER =
  /自然人(?:件)?(?:法人[或和]其他组织)?(?:件)?([总合]计(?:件)?)?商业企业科研机构社会公益(?:组织|机构)?法律服务机构其他(?:组织)?([总合]计(?:件)?)?$/;

/** True when the labels end in the header of table 3 with its seven columns in the form's order. */
export function endsInTable3Header(texts: readonly string[]): boolean {
  const text = texts.map(normalizeLabel).join('');
  const match = TABLE_3_HEADER.exec(text);
  // 总计 read before 商业企业 stands in the row of 法人或其他组织; without that it would be the second column.
  if (match?.[1] !== undefined && !/法人[或和]其他组织/.test(match[0])) return false;
  return match !== null && (match[1] === undefined) !== (match[2] === undefined);
}

/** The words of the header of table 3, whole and as line breaks tear them. */
const HEADER_WORDS =
  /自然人|商业|企业|科研|机构|社会|公益|组织|法律|服务|其他|[总合]计|申请人情况|法人[或和]|件|本列数据的?勾稽关系为?|第[一二三四]项|加|之和|等于/g;
const IN_FORM_ORDER = ['自然人', '商业', '科研', '公益', '法律'];

/**
 * Whether the labels are the header of table 3 in the form's order: true, false when its columns stand in another order
 * or others stand among them, null when it is torn and does not tell.
 */
export function table3HeaderOrder(texts: readonly string[]): boolean | null {
  if (endsInTable3Header(texts)) return true;
  const text = texts.map(normalizeLabel).join('');
  const places = IN_FORM_ORDER.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  const isSorted = places.every((at, i) => i === 0 || at > (places[i - 1] ?? at));
  return isSorted && text.replace(HEADER_WORDS, '') === '' ? null : false;
}

/** True when the labels name kinds of applicants: a header of table 3 in whatever shape. */
export function mentionsTable3(texts: readonly string[]): boolean {
  const labels = texts.map(normalizeLabel);
  return (
    labels.some((label) => label.startsWith('自然人')) && labels.some((label) => /^(?:商业|科研)/.test(label))
  );
}

const FIVE = '结果维持结果纠正其他结果尚未审结总计';
const DIRECT = '未经复议直接起诉';
const AFTER_RECON = '复议后起诉';
/** The header of table 4 read row by row, in the three ways it is drawn. */
export const TABLE_4_HEADERS = [
  `行政复议行政诉讼${FIVE}${DIRECT}${AFTER_RECON}${FIVE}${FIVE}`,
  `行政复议行政诉讼${DIRECT}${AFTER_RECON}${FIVE}${FIVE}${FIVE}`,
  `行政复议${FIVE}行政诉讼${DIRECT}${FIVE}${AFTER_RECON}${FIVE}`,
];

/** True when the labels end in the header of table 4 with its fifteen columns in the form's order. */
export function endsInTable4Header(texts: readonly string[]): boolean {
  const text = texts
    .map(normalizeLabel)
    .join('')
    .replace(/(?:数量|件数)$/, '');
  return TABLE_4_HEADERS.some((header) => text.endsWith(header));
}

/** True when a normalised label is one of the two kinds of suit. */
export const mentionsSuit = (label: string): boolean => label === DIRECT || label === AFTER_RECON;

/** True when the labels name both kinds of suit: table 4 in whatever shape. */
export function mentionsTable4(texts: readonly string[]): boolean {
  const has = (name: string): boolean => texts.some((text) => normalizeLabel(text) === name);
  return has(DIRECT) && has(AFTER_RECON);
}

const BLOCKS: readonly (readonly [label: string, block: string])[] = [
  [DIRECT, 'suit_direct'],
  [AFTER_RECON, 'suit_after_recon'],
  ['行政复议', 'recon'],
];
const SUFFIXES: Readonly<Record<string, string>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
  总计: 'total',
};

/** The five columns of each block of table 4. */
export const REMEDY_COLUMNS: readonly string[] = Object.keys(SUFFIXES);

/** The five cells of the block that a heading names last, 行政诉讼（复议后起诉）; null when it names none. */
export function remedyKeys(heading: string): readonly CellKey[] | null {
  const text = normalizeLabel(heading);
  const block = BLOCKS.find(([label]) => text.endsWith(label));
  return block ? Object.values(SUFFIXES).map((suffix) => `t4_${block[1]}_${suffix}`) : null;
}

/** The fifteen cells of table 4 in the form's order. */
export const TABLE_4_KEYS: readonly CellKey[] = ['recon', 'suit_direct', 'suit_after_recon'].flatMap(
  (block) => Object.values(SUFFIXES).map((suffix) => `t4_${block}_${suffix}`),
);

/** Headers of table 4 that stand over several columns. */
const GROUPS = new Set([...BLOCKS.map(([name]) => name), '行政诉讼']);

/** The cell of table 4 under a column's header path (texts from top to bottom), or null. */
export function findTable4Cell(path: readonly string[]): CellKey | null {
  const labels = path.map(normalizeLabel).filter((label) => label !== '');
  const block = BLOCKS.find(([label]) => labels.includes(label));
  const leaf = labels.filter((label) => !GROUPS.has(label)).join('');
  const suffix = SUFFIXES[leaf];
  return block && suffix ? `t4_${block[1]}_${suffix}` : null;
}

/** The seven cells of a row of table 3 in the form's order. */
export const table3Keys = (key: Parameters<typeof cellKey>[0]): readonly CellKey[] =>
  APPLICANTS.map((applicant) => cellKey(key, applicant));
