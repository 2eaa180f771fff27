import { NOTICE_COLUMN, SYNTHETIC_WORDS } from '../markSynthetic';
import type { DatasetColumn } from './datasetColumn';

/** The columns of a table of the whole data set, and one more in an invented country: each row says that it is invented. */
export const withNotice = (
  columns: readonly DatasetColumn[],
  isSynthetic: boolean,
): readonly DatasetColumn[] =>
  isSynthetic
    ? [
        ...columns,
        {
          ...NOTICE_COLUMN,
          about: SYNTHETIC_WORDS,
          aboutEn: 'synthetic data: neither the bodies nor the figures exist',
        },
      ]
    : columns;
