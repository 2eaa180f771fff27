import { type CellKey, cellKey } from './cellKey';
import { type KnownMetric, REPORTED_METRICS } from './reported';
import { APPLICANTS, type Edition, type FormEdition, type TableNo } from './types';

export const EDITIONS = ['2019', '2021'] as const satisfies readonly Edition[];

/** First report year of the first national form that this catalogue holds. */
export const FIRST_YEAR = 2014;

/** Where each edition comes from. */
export const EDITION_SOURCE: Readonly<
  Record<FormEdition, { readonly notice: string; readonly years: string; readonly yearsEn: string }>
> = {
  '2014': { notice: '国办发〔2014〕32号', years: '2014–2018 年度', yearsEn: 'reports on 2014–2018' },
  '2019': {
    notice: '国办公开办函〔2019〕60号（试行）',
    years: '2019–2020 年度',
    yearsEn: 'reports on 2019–2020',
  },
  '2021': { notice: '国办公开办函〔2021〕30号', years: '2021 年度起', yearsEn: 'reports on 2021 and after' },
};

/** The edition that the national notices prescribe for a report year; tables of another one do occur. */
export function editionDue(year: number): Edition {
  return year >= 2021 ? '2021' : '2019';
}

/** Metrics that a table of an edition prints, in printed order. */
export function metricsOf(edition: Edition, table: TableNo): readonly KnownMetric[] {
  return METRICS_OF[edition][table];
}

/** Keys of all cells that a table of an edition prints, in printed order: 10, 175 and 15 in 2021; 22, 161 and 15 in 2019. */
export function cellsOf(edition: Edition, table: TableNo): readonly CellKey[] {
  return CELLS_OF[edition][table];
}

/** The 58 figures of the statistics table of 2014, in printed order. */
export const STATISTICS_METRICS: readonly KnownMetric[] = REPORTED_METRICS.filter(
  ({ address }) => address['2014'] !== undefined,
);

/** Worked out once: every report that is read asks for them many times. */
const METRICS_OF = byEdition((edition, table) =>
  REPORTED_METRICS.filter((metric) => metric.address[edition]?.table === table),
);
const CELLS_OF = byEdition((edition, table) =>
  METRICS_OF[edition][table].flatMap((metric) =>
    metric.breakdown === 'applicant'
      ? APPLICANTS.map((applicant) => cellKey(metric.key, applicant))
      : [cellKey(metric.key)],
  ),
);

function byEdition<Value>(
  work: (edition: Edition, table: TableNo) => Value,
): Readonly<Record<Edition, Readonly<Record<TableNo, Value>>>> {
  const tables = (edition: Edition) => ({ 2: work(edition, 2), 3: work(edition, 3), 4: work(edition, 4) });
  return { '2019': tables('2019'), '2021': tables('2021') };
}
