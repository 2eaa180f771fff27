import type { CellKey } from '../metrics/cellKey';
import type { Mark } from '../metrics/rows';
import type { Edition, StatisticsEdition, TableNo } from '../metrics/types';

/** A printed cell as stored; the value as plain decimal text. */
export interface PrintedCell {
  readonly unitId: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string;
  readonly value: string | null;
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  readonly raw: string;
  readonly place: string;
  /** What tells where the figure belongs; null when it is unreadable. */
  readonly witness: string | null;
}

/** What a file says of the report that a cell stands in. */
export interface PrintedReport {
  /** `450204-2023`, as in the address of its page. */
  readonly id: string;
  readonly editions: Readonly<Record<TableNo, Edition | null>>;
  /** Of the statistics table of the years before 2019. */
  readonly statistics: StatisticsEdition | null;
  readonly scope: string;
  readonly publishedOn: string | null;
  readonly sourceUrl: string | null;
  /** What was found of its cells. */
  readonly marks: ReadonlyMap<CellKey, Mark>;
}
