import { dataSelect } from '../../lib/db/dataset/dataSelect';
import type { Wording } from '../../lib/db/dataset/noticed';
import type { DatasetValue } from '../../lib/db/dataset/openSnapshot';
import { SYNTHETIC_WORDS } from '../../lib/export/markSynthetic';
import type { DatasetRequest } from './datasetFile';

type Asked = Pick<DatasetRequest, 'snapshot' | 'filter' | 'years' | 'isSynthetic'>;

/** In which words the rows are to be had: guarded in CSV, and of an invented country with its notice. */
export const wordingOf = (isSynthetic: boolean, guard: boolean): Wording => ({
  guard,
  notice: isSynthetic ? SYNTHETIC_WORDS : null,
});

/** The figures as records of a CSV, year after year; text that a spreadsheet would run is guarded. */
export async function* dataRecords({
  snapshot,
  filter,
  years,
  isSynthetic,
}: Asked): AsyncIterable<Uint8Array> {
  for (const year of years) yield* snapshot.copy(dataSelect(filter, year, wordingOf(isSynthetic, true)));
}

/** The same as typed rows, text as it is printed. */
export async function* dataRows({
  snapshot,
  filter,
  years,
  isSynthetic,
}: Asked): AsyncIterable<readonly (readonly DatasetValue[])[]> {
  for (const year of years) yield* snapshot.rows(dataSelect(filter, year, wordingOf(isSynthetic, false)));
}
