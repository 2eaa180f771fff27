import type { DictionaryEntry } from '../dictionary/toDictionary';
import { toCsv } from './csv';

/** /dictionary.csv: one row a metric. */
export function dictionaryCsv(entries: readonly DictionaryEntry[]): string {
  return toCsv(
    [
      'key',
      'kind',
      'label',
      'label_en',
      'unit',
      'breakdown',
      'address_2014',
      'address_2019',
      'address_2021',
      'comparability',
      'formula',
      'note',
    ],
    entries.map((entry) => [
      entry.key,
      entry.kind,
      entry.label,
      entry.labelEn,
      entry.unit,
      entry.breakdown,
      entry.addresses['2014'],
      entry.addresses['2019'],
      entry.addresses['2021'],
      entry.comparability,
      entry.formula,
      entry.note,
    ]),
  );
}
