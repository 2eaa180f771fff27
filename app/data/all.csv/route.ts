import { csvText } from '../../../lib/export/dataset/csvText';
import { DATA_COLUMNS } from '../../../lib/export/dataset/dataColumns';
import { withNotice } from '../../../lib/export/dataset/withNotice';
import { dataRecords } from '../dataRecords';
import { datasetFile } from '../datasetFile';

/** /data/all.csv: every figure, one row a printed cell. */
export const { GET, HEAD } = datasetFile({
  ending: 'csv',
  contentType: 'text/csv; charset=utf-8',
  pieces: (request) =>
    csvText(withNotice(DATA_COLUMNS, request.isSynthetic), dataRecords(request), {
      language: request.file.lang ?? null,
      bom: request.file.bom === '1',
    }),
});
