import { dataSelect } from '../../lib/db/dataset/dataSelect';
import type { DatasetValue } from '../../lib/db/dataset/openSnapshot';
import type { DatasetRequest } from './datasetFile';

type Asked = Pick<DatasetRequest, 'snapshot' | 'filter' | 'years'>;

/** The figures as records of a CSV, year after year; text that a spreadsheet would run is guarded. */
export async function* dataRecords({ snapshot, filter, years }: Asked): AsyncIterable<Uint8Array> {
  for (const year of years) yield* snapshot.copy(dataSelect(filter, year, true));
}

/** The same as typed rows, text as it is printed. */
export async function* dataRows({
  snapshot,
  filter,
  years,
}: Asked): AsyncIterable<readonly (readonly DatasetValue[])[]> {
  for (const year of years) yield* snapshot.rows(dataSelect(filter, year, false));
}
