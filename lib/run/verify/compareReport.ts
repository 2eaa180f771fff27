import type { VerifiedReport } from '../../db/verify/findReportsOfSource';
import { findMetric, isDerived } from '../../metrics/catalogue';
import { cellKey } from '../../metrics/cellKey';
import { APPLICANTS } from '../../metrics/types';
import type { ReadOutcome } from '../../report/types';

/** A decimal as the database writes it: no zeros at its end, none before its first digit but one. */
const plain = (value: string | null): string | null => {
  if (value === null) return null;
  const [whole = '', part = ''] = value.replace('-', '').split('.');
  const digits = part.replace(/0+$/, '');
  const number = `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`;
  return value.startsWith('-') && number !== '0' ? `-${number}` : number;
};

/** The key of a stored cell. Throws when the catalogue has no such cell. */
function keyOf(metric: string, applicant: string): string {
  const known = findMetric(metric);
  const who = APPLICANTS.find((one) => one === applicant);
  if (!known || isDerived(known) || !who)
    throw new Error(`No cell "${metric}" of "${applicant}" in the catalogue`);
  return cellKey(known.key, who);
}

const words = (state: string, value: string | null, raw: string): string =>
  state === 'number' ? `${value}` : `${state}“${raw}”`;

/** What a report's file, read anew, has otherwise, in Chinese. */
export interface Differences {
  /** Cells of other value or state. */
  readonly values: readonly string[];
  /** Where figures equal: their words and places, and what is read besides the form. */
  readonly besides: readonly string[];
}

/** Compares a stored report with its file read anew, cell by cell. */
export function compareReport(stored: VerifiedReport, read: ReadOutcome): Differences {
  const values: string[] = [];
  const besides: string[] = [];
  const fresh = new Map(read.cells.map((cell) => [cell.key, cell]));
  for (const { metric, applicant, value, state, raw, place, witness } of stored.cells) {
    const key = keyOf(metric, applicant);
    const cell = fresh.get(key);
    fresh.delete(key);
    if (!cell) values.push(`${key}：库中 ${words(state, value, raw)}，原文件中没有`);
    else if (state !== cell.state || plain(value) !== plain(cell.value))
      values.push(
        `${key}：库中 ${words(state, value, raw)}，原文件中 ${words(cell.state, cell.value, cell.raw)}`,
      );
    else if (raw !== cell.raw || place !== cell.where || witness !== cell.witness)
      besides.push(
        `${key}：数值相同，原文或位置不同（库中“${raw}” ${place}，原文件中“${cell.raw}” ${cell.where}）`,
      );
  }
  for (const { key, state, value, raw } of fresh.values())
    values.push(`${key}：库中没有，原文件中 ${words(state, value, raw)}`);

  const local = (one: VerifiedReport['local'][number]): string =>
    JSON.stringify([one.labels, one.column, plain(one.value), one.state, one.raw]);
  if (stored.local.map(local).join() !== read.local.map(local).join()) besides.push('本地统计表的数字不同');
  const sentence = (one: VerifiedReport['narrative'][number]): string =>
    JSON.stringify([one.topic, plain(one.value), one.raw, one.sentence]);
  if (stored.narrative.map(sentence).join() !== read.narrative.map(sentence).join())
    besides.push('正文里的数字不同');
  return { values, besides };
}
