import { languageNow } from '../language/languageNow';
import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric } from '../metrics/catalogue';
import { parseCellKey } from '../metrics/cellKey';
import { describeCell } from '../metrics/describeCell';
import { statistics2014Identities } from '../metrics/identities2014';
import { findNarrativeTopic } from '../metrics/narrativeTopics';
import { DOCUMENT_STOCKS, ITEM_STOCKS } from '../metrics/ruleCells';
import { APPLICANTS } from '../metrics/types';
import { describePlace } from '../report/describePlace';
import { whereInEnglish } from './whereInEnglish';

const STATISTICS = '统计表';
const TABLES: Readonly<Record<string, string>> = { t2: '表二', t3: '表三', t4: '表四', s14: STATISTICS };
const BLOCKS: Readonly<Record<string, string>> = {
  recon: '行政复议',
  suit_direct: '未经复议直接起诉',
  suit_after_recon: '复议后起诉',
};
const PARTS: ReadonlyMap<string, string> = new Map<string, string>([
  ['t2/procurement', '政府集中采购'],
  ...[...DOCUMENT_STOCKS, ...ITEM_STOCKS].map(({ name, label }) => [`t2/${name}`, label] as const),
  ...Object.entries(BLOCKS).map(([name, label]) => [`t4/${name}`, label] as const),
]);

/** Places that are no table: the document as a whole and its head. */
const WHOLE: Readonly<Record<string, string>> = {
  document: '整份报告',
  scope: '统计范围',
  issuer: '发布机构',
  'head/year': '文件名',
  'head/issuer': '发布机构',
  'head/publishedOn': '公布日期',
  'head/sourceUrl': '网址',
};

/** The table that a cell stands in. */
const tableOf = (key: string): string => TABLES[key.slice(0, 2)] ?? STATISTICS;

function describeNarrative([topic = '', number]: readonly string[]): string {
  if (topic === '') return '正文';
  const words = topic === 'channels' ? '各申请渠道' : (findNarrativeTopic(topic)?.label ?? topic);
  return `正文·${words}${number === undefined ? '' : `（第 ${number} 处）`}`;
}

/** Where in a report a finding looks, in words: 整份报告, 表三“自然人”列, 表四·行政复议·总计; another place as it is. */
export function describeWhere(where: string): string {
  if (languageNow() === 'en') return whereInEnglish(where);
  const whole = WHOLE[where];
  if (whole !== undefined) return whole;
  if (parseCellKey(where)) return `${tableOf(where)}·${describeCell(where)}`;
  const [head = '', part = '', ...rest] = where.split('/');
  if (head === 'narrative') return describeNarrative(part === '' ? [] : [part, ...rest]);
  const [, block] = /^t4_(\w+)$/.exec(where) ?? [];
  if (block !== undefined && BLOCKS[block]) return `表四“${BLOCKS[block]}”`;
  const table = TABLES[head];
  if (table === undefined) return describePlace(where);
  if (part === '') return table;
  const [kind = '', name = ''] = part.split(':');
  const applicant = APPLICANTS.find((known) => known === name);
  if (kind === 'column' && applicant) return `${table}“${APPLICANT_COLUMNS[applicant].label}”列`;
  if (kind === 'row') return `${table}“${findMetric(`${head}_${name}`)?.label ?? name}”行`;
  const identity = statistics2014Identities().find((one) => one.where === where);
  if (identity) return identity.label;
  const label = PARTS.get(where);
  return label === undefined ? where : `${table}“${label}”`;
}
