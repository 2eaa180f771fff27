import type { CellAddress, Edition, ReportedMetric } from './types';

const inBoth = (path: readonly string[], column: string): Readonly<Record<Edition, CellAddress>> => ({
  '2019': { table: 4, row: [], column: [...path, column] },
  '2021': { table: 4, row: [], column: [...path, column] },
});

const RECON = ['行政复议'];
const DIRECT = ['行政诉讼', '未经复议直接起诉'];
const AFTER_RECON = ['行政诉讼', '复议后起诉'];

/** A cell of table 4: cases of the year. There is one row of figures, so all labels stand in the columns. */
const CELL = { unit: '件', type: 'count', breakdown: 'none', comparability: 'same' } as const;

/** Table 4, 政府信息公开行政复议、行政诉讼情况: fifteen cells, in printed order, the same in both editions. */
export const TABLE_4 = [
  {
    ...CELL,
    key: 't4_recon_upheld',
    label: '行政复议·结果维持',
    labelEn: 'Reconsideration: upheld',
    address: inBoth(RECON, '结果维持'),
    note: '2024 年起对不予公开等须先复议，复议件数因法律变化上升。',
  },
  {
    ...CELL,
    key: 't4_recon_corrected',
    label: '行政复议·结果纠正',
    labelEn: 'Reconsideration: corrected',
    address: inBoth(RECON, '结果纠正'),
    note: '2024 年起对不予公开等须先复议，复议件数因法律变化上升。',
  },
  {
    ...CELL,
    key: 't4_recon_other',
    label: '行政复议·其他结果',
    labelEn: 'Reconsideration: other result',
    address: inBoth(RECON, '其他结果'),
    note: '2024 年起对不予公开等须先复议，复议件数因法律变化上升。',
  },
  {
    ...CELL,
    key: 't4_recon_pending',
    label: '行政复议·尚未审结',
    labelEn: 'Reconsideration: pending',
    address: inBoth(RECON, '尚未审结'),
    note: '2024 年起对不予公开等须先复议，复议件数因法律变化上升。',
  },
  {
    ...CELL,
    key: 't4_recon_total',
    label: '行政复议·总计',
    labelEn: 'Reconsideration: total',
    address: inBoth(RECON, '总计'),
    note: '2024 年起对不予公开等须先复议，复议件数因法律变化上升。',
  },
  {
    ...CELL,
    key: 't4_suit_direct_upheld',
    label: '未经复议直接起诉·结果维持',
    labelEn: 'Direct suit: upheld',
    address: inBoth(DIRECT, '结果维持'),
    note: '2024 年起对不予公开等须先复议，直接起诉因法律变化下降。',
  },
  {
    ...CELL,
    key: 't4_suit_direct_corrected',
    label: '未经复议直接起诉·结果纠正',
    labelEn: 'Direct suit: corrected',
    address: inBoth(DIRECT, '结果纠正'),
    note: '2024 年起对不予公开等须先复议，直接起诉因法律变化下降。',
  },
  {
    ...CELL,
    key: 't4_suit_direct_other',
    label: '未经复议直接起诉·其他结果',
    labelEn: 'Direct suit: other result',
    address: inBoth(DIRECT, '其他结果'),
    note: '2024 年起对不予公开等须先复议，直接起诉因法律变化下降。',
  },
  {
    ...CELL,
    key: 't4_suit_direct_pending',
    label: '未经复议直接起诉·尚未审结',
    labelEn: 'Direct suit: pending',
    address: inBoth(DIRECT, '尚未审结'),
    note: '2024 年起对不予公开等须先复议，直接起诉因法律变化下降。',
  },
  {
    ...CELL,
    key: 't4_suit_direct_total',
    label: '未经复议直接起诉·总计',
    labelEn: 'Direct suit: total',
    address: inBoth(DIRECT, '总计'),
    note: '2024 年起对不予公开等须先复议，直接起诉因法律变化下降。',
  },
  {
    ...CELL,
    key: 't4_suit_after_recon_upheld',
    label: '复议后起诉·结果维持',
    labelEn: 'Suit after reconsideration: upheld',
    address: inBoth(AFTER_RECON, '结果维持'),
    note: '其中的争议已计入行政复议，不可与复议相加为争议数。',
  },
  {
    ...CELL,
    key: 't4_suit_after_recon_corrected',
    label: '复议后起诉·结果纠正',
    labelEn: 'Suit after reconsideration: corrected',
    address: inBoth(AFTER_RECON, '结果纠正'),
    note: '其中的争议已计入行政复议，不可与复议相加为争议数。',
  },
  {
    ...CELL,
    key: 't4_suit_after_recon_other',
    label: '复议后起诉·其他结果',
    labelEn: 'Suit after reconsideration: other result',
    address: inBoth(AFTER_RECON, '其他结果'),
    note: '其中的争议已计入行政复议，不可与复议相加为争议数。',
  },
  {
    ...CELL,
    key: 't4_suit_after_recon_pending',
    label: '复议后起诉·尚未审结',
    labelEn: 'Suit after reconsideration: pending',
    address: inBoth(AFTER_RECON, '尚未审结'),
    note: '其中的争议已计入行政复议，不可与复议相加为争议数。',
  },
  {
    ...CELL,
    key: 't4_suit_after_recon_total',
    label: '复议后起诉·总计',
    labelEn: 'Suit after reconsideration: total',
    address: inBoth(AFTER_RECON, '总计'),
    note: '其中的争议已计入行政复议，不可与复议相加为争议数。',
  },
] as const satisfies readonly ReportedMetric[];
