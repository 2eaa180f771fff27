import { TABLE_2_DECISIONS } from './table2Decisions';
import { TABLE_2_DOCUMENTS } from './table2Documents';

/**
 * Table 2, 主动公开政府信息情况.
 *
 * Two layouts that share only the numbers of decisions: 国办公开办函〔2019〕60号 counts items and
 * their change, 〔2021〕30号 counts documents issued, repealed and in force, and money.
 */
export const TABLE_2 = [...TABLE_2_DOCUMENTS, ...TABLE_2_DECISIONS] as const;
