import type { TruthCell } from '../../../lib/checks/score';
import { findMetric, isDerived } from '../../../lib/metrics/catalogue';
import { type CellKey, parseCellKey } from '../../../lib/metrics/cellKey';
import type { ValueType } from '../../../lib/metrics/types';

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)?$/;

const plain = (digits: string): string => digits.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '');

function numberIn(printed: string, type: ValueType): string | null {
  if (type === 'delta') {
    const [, added, removed] = /^(\d+)\/(\d+)$/.exec(printed) ?? [];
    if (added && removed) return String(Number(added) - Number(removed));
    const [, sign = '', digits] = /^([-—+增减]?)(\d+)[件项]?$/.exec(printed) ?? [];
    if (!digits) return null;
    return /[-—减]/.test(sign) && Number(digits) !== 0 ? `-${plain(digits)}` : plain(digits);
  }
  const [, whole, fraction = ''] = NUMBER.exec(printed.replace(/ ?[件项元]$/, '')) ?? [];
  if (!whole || (type === 'count' && fraction !== '')) return null;
  return `${plain(whole)}${fraction.replace(/\.?0+$/, '')}`;
}

function typeOf(key: CellKey): ValueType {
  const metric = findMetric(parseCellKey(key)?.key ?? '');
  if (!metric || isDerived(metric)) throw new Error(`No cell "${key}"`);
  return metric.type;
}

/**
 * What a person reads in a cell that holds this text and nothing else; null where it is no figure, blank or dash.
 * Written apart from the reader's own parser, so that the two can disagree. 〇 is a zero alone in its cell; among digits it may be a mark.
 */
export function legible(text: string, key: CellKey): TruthCell | null {
  const printed = text
    .normalize('NFKC')
    .replace(/^〇(?![\d〇.,])/, '0')
    .replace(/\s+/g, ' ')
    .trim();
  if (printed === '') return { value: null, state: 'blank' };
  if (/^[-—/]+$/.test(printed.replaceAll(' ', ''))) return { value: null, state: 'not_applicable' };
  const value = numberIn(printed, typeOf(key));
  return value === null ? null : { value, state: 'number' };
}
