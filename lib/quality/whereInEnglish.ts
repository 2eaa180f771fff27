import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { findMetric } from '../metrics/catalogue';
import { parseCellKey } from '../metrics/cellKey';
import { describeCell } from '../metrics/describeCell';
import { APPLICANTS } from '../metrics/types';
import { describePlace } from '../report/describePlace';

const TABLES: Readonly<Record<string, string>> = {
  t2: 'table 2',
  t3: 'table 3',
  t4: 'table 4',
  s14: 'statistics table',
};
const BLOCKS: Readonly<Record<string, string>> = {
  recon: 'reconsideration',
  suit_direct: 'suits without reconsideration',
  suit_after_recon: 'suits after reconsideration',
};
const WHOLE: Readonly<Record<string, string>> = {
  document: 'the whole report',
  scope: 'scope of the statistics',
  issuer: 'issuer',
  'head/year': 'file name',
  'head/issuer': 'issuer',
  'head/publishedOn': 'day of publication',
  'head/sourceUrl': 'address',
};

/** Where in a report a finding looks, in English; the cells beside it say the rest. Another place as it is. */
export function whereInEnglish(where: string): string {
  const whole = WHOLE[where];
  if (whole !== undefined) return whole;
  if (parseCellKey(where)) return `${TABLES[where.slice(0, 2)] ?? TABLES.s14}: ${describeCell(where)}`;
  const [head = '', part = ''] = where.split('/');
  if (head === 'narrative') return 'the text';
  const block = BLOCKS[where.replace(/^t4_/, '')] ?? (head === 't4' ? BLOCKS[part] : undefined);
  if (block !== undefined) return `table 4, ${block}`;
  const table = TABLES[head];
  if (table === undefined) return describePlace(where, 'en');
  const [kind = '', name = ''] = part.split(':');
  const applicant = APPLICANTS.find((known) => known === name);
  if (kind === 'column' && applicant) return `${table}, column “${APPLICANT_COLUMNS[applicant].labelEn}”`;
  if (kind === 'row') return `${table}, row “${findMetric(`${head}_${name}`)?.labelEn ?? name}”`;
  return table;
}
