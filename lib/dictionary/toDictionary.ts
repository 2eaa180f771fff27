import { isDerived, METRICS, type Metric, metricOf } from '../metrics/catalogue';
import type { KnownDerived } from '../metrics/derived';
import { formatUnit } from '../metrics/formatValue';
import type { ReportedKey } from '../metrics/reported';
import type { Comparability, FormEdition, Term } from '../metrics/types';

/** A metric in words: what the dictionary page and its file show. */
export interface DictionaryEntry {
  readonly key: string;
  readonly kind: 'reported' | 'sum' | 'ratio';
  readonly group: string;
  readonly label: string;
  readonly labelEn: string;
  readonly unit: string;
  readonly breakdown: 'none' | 'applicant';
  /** Label path in each edition, parts joined by ` / `; empty where the edition does not ask. */
  readonly addresses: Readonly<Record<FormEdition, string>>;
  readonly comparability: Comparability;
  /** Empty for printed numbers. */
  readonly formula: string;
  readonly note: string;
}

export const COMPARABILITY_WORDS: Readonly<Record<Comparability, string>> = {
  same: '口径相同，可以接续',
  note: '可以比较，须注明',
  not_comparable: '不可接续',
};

const labelOf = (key: ReportedKey): string => metricOf(key).label;

function termWords(term: Term<ReportedKey>): string {
  if (typeof term === 'string') return labelOf(term);
  return `（${term.anyOf.map((keys) => keys.map(labelOf).join(' + ')).join(' 或 ')}）`;
}

function formulaOf({ kind, numerator, denominator, numeratorApplicant }: KnownDerived): string {
  const top = numerator.map(termWords).join(' + ') + (numeratorApplicant === 'natural' ? '（自然人）' : '');
  return kind === 'sum' ? top : `（${top}）÷（${denominator.map(termWords).join(' + ')}）`;
}

function addressOf(metric: Metric, edition: FormEdition): string {
  if (isDerived(metric)) return '';
  const address = metric.address[edition];
  return address ? [...address.row, ...(address.column ?? [])].join(' / ') : '';
}

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^t2_/, '表二 主动公开政府信息情况'],
  [/^t3_/, '表三 收到和处理政府信息公开申请情况'],
  [/^t4_/, '表四 行政复议、行政诉讼情况'],
  [/^s[123]_/, '2014–2018 年统计表 主动公开、回应解读、依申请公开'],
  [/^s[4-9]_/, '2014–2018 年统计表 复议诉讼、收费、机构、培训'],
];

/** The table of the form that a metric belongs to, or that it is computed. */
export function groupOf(key: string): string {
  return GROUPS.find(([pattern]) => pattern.test(key))?.[1] ?? '派生指标（由报告数字计算）';
}

/** The whole catalogue in words, in the order of the form. */
export function toDictionary(): readonly DictionaryEntry[] {
  return METRICS.map((metric) => ({
    key: metric.key,
    kind: isDerived(metric) ? metric.kind : 'reported',
    group: groupOf(metric.key),
    label: metric.label,
    labelEn: metric.labelEn,
    unit: formatUnit(metric.unit),
    breakdown: isDerived(metric) ? 'none' : metric.breakdown,
    addresses: {
      '2014': addressOf(metric, '2014'),
      '2019': addressOf(metric, '2019'),
      '2021': addressOf(metric, '2021'),
    },
    comparability: metric.comparability,
    formula: isDerived(metric) ? formulaOf(metric) : '',
    note: metric.note ?? '',
  }));
}
