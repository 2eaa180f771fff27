import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric } from '../metrics/catalogue';
import { parseCellKey } from '../metrics/cellKey';
import { describeCell } from '../metrics/describeCell';
import { findNarrativeTopic } from '../metrics/narrativeTopics';
import { APPLICANTS } from '../metrics/types';
import { describePlace } from '../report/describePlace';

const TABLES: Readonly<Record<string, string>> = { t2: '表二', t3: '表三', t4: '表四' };
const BLOCKS: Readonly<Record<string, string>> = {
  recon: '行政复议',
  suit_direct: '未经复议直接起诉',
  suit_after_recon: '复议后起诉',
};

/** The table that a cell stands in. */
const tableOf = (key: string): string => TABLES[key.slice(0, 2)] ?? '统计表';

/** Where in a report a finding looks, in words: 整份报告, 表三“自然人”列, 表四·行政复议·总计; another place as it is. */
export function describeWhere(where: string): string {
  if (where === 'document') return '整份报告';
  if (parseCellKey(where)) return `${tableOf(where)}·${describeCell(where)}`;
  const [head = '', part = ''] = where.split('/');
  if (head === 'narrative') return part === '' ? '正文' : `正文·${findNarrativeTopic(part)?.label ?? part}`;
  const table = TABLES[head];
  if (table === undefined) return describePlace(where);
  if (part === '') return table;
  const [kind = '', name = ''] = part.split(':');
  const applicant = APPLICANTS.find((known) => known === name);
  if (kind === 'column' && applicant) return `${table}“${APPLICANT_COLUMNS[applicant].label}”列`;
  if (kind === 'row') return `${table}“${findMetric(`${head}_${name}`)?.label ?? name}”行`;
  return BLOCKS[part] ? `${table}“${BLOCKS[part]}”` : where;
}
