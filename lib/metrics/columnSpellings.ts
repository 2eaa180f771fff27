/** One way of printing a column label of table 2, after normalisation (no white space, no punctuation). */
export interface ColumnSpelling {
  readonly spelling: string;
  /** The label as the catalogue's addresses print it. */
  readonly column: string;
  /** Unit of money that the label itself names. */
  readonly moneyUnit?: '元' | '万元';
}

const FEE = '本年收费金额（单位：万元）';

/** Spellings of the columns of table 2 met in published reports; longer ones first, so that none is cut short. */
export const COLUMN_SPELLINGS: readonly ColumnSpelling[] = [
  { spelling: '现行有效件数历史累计', column: '现行有效件数' },
  { spelling: '现行有效件数', column: '现行有效件数' },
  { spelling: '本年制发件数', column: '本年制发件数' },
  { spelling: '本年废止件数', column: '本年废止件数' },
  { spelling: '本年新制作数量', column: '本年新制作数量' },
  { spelling: '本年新公开数量', column: '本年新公开数量' },
  { spelling: '对外公开总数量', column: '对外公开总数量' },
  { spelling: '上一年项目数量', column: '上一年项目数量' },
  { spelling: '本年增/减', column: '本年增/减' },
  { spelling: '本年处理决定数量', column: '处理决定数量' },
  { spelling: '本年处理决定数', column: '处理决定数量' },
  { spelling: '处理决定数量', column: '处理决定数量' },
  { spelling: '本年收费金额单位万元', column: FEE, moneyUnit: '万元' },
  { spelling: '本年收费金额万元', column: FEE, moneyUnit: '万元' },
  { spelling: '本年收费金额单位元', column: FEE, moneyUnit: '元' },
  { spelling: '本年收费金额元', column: FEE, moneyUnit: '元' },
  { spelling: '本年收费金额', column: FEE },
  { spelling: '采购项目数量', column: '采购项目数量' },
  { spelling: '采购总金额', column: '采购总金额' },
];
