import { z } from 'zod';
import { type CellKey, parseCellKey } from '../metrics/cellKey';
import { inWords } from './inWords';

/** /reports/[id]/source: the document a report was read from; `cell` is the cell of the form whose figure is marked. */
export const sourceQuery = z.strictObject({
  cell: z
    .custom<CellKey>(
      (value) => typeof value === 'string' && parseCellKey(value) !== null,
      inWords({
        zh: '不是表格中的格子，键见 /dictionary，表三的键后加申请人类型，例如 t3_new_total',
        en: 'it is no cell of the tables: keys are listed at /dictionary, those of table 3 with the kind of applicant behind them, such as t3_new_total',
      }),
    )
    .optional(),
});
export const SOURCE_PARAMS = ['cell'] as const;
