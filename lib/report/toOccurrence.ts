import type { CellKey } from '../metrics/cellKey';
import type { KnownMetric } from '../metrics/reported';
import type { Occurrence, Slot, Witness } from './occurrence';
import { type ParsedCell, parseCell } from './parseCell';

/** Digits before the point that an amount in 万元 may have. */
const MAX_DIGITS = 12;

/** Powers of ten from a printed unit of money to 万元. */
const TO_WAN = { 元: -4, 万元: 0, 亿元: 4 } as const;

/** Moves the decimal point of a plain decimal string, exactly: `shift('251000', -4)` is `25.1`. */
export function shiftDecimal(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const decimals = padded.slice(at).replace(/0+$/, '');
  return `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${decimals && `.${decimals}`}`;
}

/**
 * A cell found under its labels. Money of the 2021 form is kept in 万元: a cell or column that prints another
 * unit is converted, and the conversion is recorded. The 2019 form prints no unit: nothing is converted there.
 */
export function toOccurrence(
  metric: KnownMetric,
  key: CellKey,
  { text, where }: Slot,
  witness: Witness,
  columnUnit?: keyof typeof TO_WAN,
): Occurrence {
  const parsed: ParsedCell = parseCell(text, metric.type);
  const { state } = parsed;
  if (metric.unit !== '万元')
    return { kind: 'cell', key, raw: text, where, witness, state, value: parsed.value };

  const found = { kind: 'cell', key, raw: text, where, witness } as const;
  const printed = parsed.unit ?? columnUnit ?? null;

  // Money of which neither cell nor column says the unit may be ten thousand times what it seems.
  if (parsed.value !== null && parsed.value !== '0' && printed === null)
    return { ...found, state: 'unreadable', value: null };
  if (parsed.value === null || printed === null || printed === '万元')
    return { ...found, state, value: parsed.value };
  const value = shiftDecimal(parsed.value, TO_WAN[printed]);
  // No district takes a trillion yuan in fees, and the database holds no more.
  if ((value.split('.')[0] ?? '').length > MAX_DIGITS) return { ...found, state: 'unreadable', value: null };
  return {
    ...found,
    state: 'number',
    value,
    conversion: `原文以“${printed}”计：${parsed.value} ${printed} = ${value} 万元。`,
  };
}
