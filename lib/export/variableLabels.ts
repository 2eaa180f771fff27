import type { DictionaryEntry } from '../dictionary/toDictionary';
import { DATA_COLUMNS } from './dataset/dataColumns';
import { measureColumns } from './measureColumns';
import { unitColumns } from './unitColumns';

/** A variable of a statistics program: the name of a column and what to call it. */
export interface VariableLabel {
  readonly name: string;
  readonly label: string;
}

/**
 * Labels of the columns of a long file and of the whole data set, then of one column a metric, as a wide file has or as reshaping makes them. The
 * unit stands in the label, because a column of numbers has no other place for it.
 */
export function variableLabels(entries: readonly DictionaryEntry[]): readonly VariableLabel[] {
  const columns = [
    ...unitColumns<never>((row) => row),
    ...measureColumns<never>('t3_new', 'total', (row) => row),
  ];
  const known = new Set(['year', ...columns.map(({ key }) => key)]);
  return [
    { name: 'year', label: '报告年度' },
    ...[...columns, ...DATA_COLUMNS.filter(({ key }) => !known.has(key))].map(({ key, zh }) => ({
      name: key,
      label: zh,
    })),
    ...entries.map(({ key, label, unit }) => ({ name: key, label: `${label}（${unit}）` })),
  ];
}
