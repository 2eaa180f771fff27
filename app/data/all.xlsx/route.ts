import { DATA_COLUMNS } from '../../../lib/export/dataset/dataColumns';
import { withNotice } from '../../../lib/export/dataset/withNotice';
import { workbookFile } from '../../../lib/export/dataset/workbookFile';
import { dataRows } from '../dataRecords';
import { datasetFile } from '../datasetFile';

/** /data/all.xlsx: a workbook, of one year or of several. */
export const { GET, HEAD } = datasetFile({
  ending: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pieces: (request) =>
    workbookFile(withNotice(DATA_COLUMNS, request.isSynthetic), dataRows(request), request.notes, {
      language: request.file.lang ?? 'zh',
    }),
});
