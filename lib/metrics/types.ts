/** Edition of the national report form in six chapters, with tables 2 to 4, named after the first report year it governs. */
export type Edition = '2019' | '2021';

/** The same with the form before it: one statistics table (《政府信息公开情况统计表》) beside a narrative. */
export type FormEdition = '2014' | Edition;

/**
 * What a statistics table of the years before 2019 follows: the national form of 2014, or the form of a place, whose
 * indicators are kept as printed and of which only a few mean the same as those of 2014.
 */
export type StatisticsEdition = '2014' | 'local';

/** Table of the report, numbered after the chapter it stands in; there is no table 1. */
export type TableNo = 2 | 3 | 4;

/**
 * Columns of table 3, in printed order. Metrics without a breakdown by applicant
 * carry their one value under `total`.
 */
export const APPLICANTS = [
  'natural',
  'org_business',
  'org_research',
  'org_charity',
  'org_legal',
  'org_other',
  'total',
] as const;
export type Applicant = (typeof APPLICANTS)[number];

/**
 * Unit of a value as stored. `null` (政府集中采购采购总金额 of the 2019 form): the form prints
 * none, so the unit is whatever the cell itself says, or unknown.
 */
export type MetricUnit = '件' | '项' | '万元' | '条' | '次' | '篇' | '个' | '人' | '人次' | null;

/** What may be printed in a cell: a count ≥ 0, a signed change (本年增/减), or money ≥ 0 with decimals. */
export type ValueType = 'count' | 'delta' | 'amount';

/** Where a number is printed: labels, never row or column numbers, because published tables drift. */
export interface CellAddress {
  /** `statistics`: the one table of the form of 2014. */
  readonly table: TableNo | 'statistics';
  /** Row header path, outermost first, exactly as the form prints it. */
  readonly row: readonly string[];
  /** Column header path; absent when the row has one value for every applicant column. */
  readonly column?: readonly string[];
}

/**
 * May values be joined over the change of form from 2019–2020 to 2021 (figures of 2014: from 2018 to 2019)?
 * `same` (A): one definition; `note` (B): with a note, dashed in charts; `not_comparable` (C): never in one line.
 */
export type Comparability = 'same' | 'note' | 'not_comparable';

/** A number printed in the report itself. */
export interface ReportedMetric {
  /** Key of the cell, or of the row when broken down by applicant: the cell key is then `<key>_<applicant>`. */
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly unit: MetricUnit;
  readonly type: ValueType;
  readonly breakdown: 'none' | 'applicant';
  /** An edition that is absent did not ask for this number: the value is unknown there, not zero. */
  readonly address: Partial<Readonly<Record<FormEdition, CellAddress>>>;
  /** Other spellings of the last row label seen in published reports. */
  readonly aliases?: readonly string[];
  /** 2019 → 2021; for figures of the form of 2014, 2014 → 2019. */
  readonly comparability: Comparability;
  /** Article of the 条例 of 2019 that the row is about, where its label does not name it: 第36条第1、2项. */
  readonly article?: string;
  readonly note?: string;
}

/**
 * One term of a sum: a reported metric, or `anyOf` several ways of reporting the same thing,
 * of which the first that is wholly present counts (（六）其他处理: one row in 2019, three in 2021).
 */
export type Term<Key extends string> = Key | { readonly anyOf: readonly (readonly Key[])[] };

/** A number we compute: one sum of reported metrics (`sum`), or one such sum over another (`ratio`). */
export interface DerivedMetric<Key extends string> {
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  /** `%`: 100 × numerator / denominator. `倍`: plain quotient. */
  readonly unit: '件' | '%' | '倍';
  readonly kind: 'sum' | 'ratio';
  readonly numerator: readonly Term<Key>[];
  /** Empty for a sum. */
  readonly denominator: readonly Term<Key>[];
  /** Column of table 3 from which the numerator is taken; `total` unless said otherwise. */
  readonly numeratorApplicant?: Applicant;
  readonly comparability: Comparability;
  /** False where the numerator is no part of the denominator, so that there is no interval of a proportion. */
  readonly isProportion?: false;
  readonly note: string;
}
