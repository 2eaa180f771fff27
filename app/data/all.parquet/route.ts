import { citationOf } from '../../../lib/export/citationOf';
import { DATA_COLUMNS } from '../../../lib/export/dataset/dataColumns';
import { parquetFile } from '../../../lib/export/dataset/parquetFile';
import { withNotice } from '../../../lib/export/dataset/withNotice';
import { dataRows } from '../dataRecords';
import { datasetFile } from '../datasetFile';

/** /data/all.parquet: the same rows, typed and compressed. */
export const { GET, HEAD } = datasetFile({
  ending: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  pieces: (request) => {
    const { notes } = request;
    return parquetFile(withNotice(DATA_COLUMNS, request.isSynthetic), dataRows(request), {
      title: notes.title,
      query: notes.query.join('；'),
      address: notes.address,
      source: notes.source,
      data_version: String(notes.dataVersion),
      cite: citationOf(notes),
    });
  },
});
