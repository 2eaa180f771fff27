import type { Both } from '../language/language';
import { say } from '../language/say';
import { inputsOf, isDerived, METRICS, type Metric, metricOf } from '../metrics/catalogue';
import type { KnownDerived } from '../metrics/derived';
import { formatUnit } from '../metrics/formatValue';
import { labelOf } from '../metrics/labelOf';
import { noteOf } from '../metrics/noteOf';
import type { ReportedKey } from '../metrics/reported';
import type { Comparability, FormEdition, Term } from '../metrics/types';
import { articleOf } from './articleOf';
import { type Comparison, comparisonsOf } from './comparisonsOf';
import { definitionOf } from './definitionOf';
import { pitfallsOf } from './pitfallsOf';

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
  readonly definition: string;
  /** Of the 条例 of 2019; empty where the form names none. */
  readonly article: string;
  /** Forms that ask for it; for computed ones those that ask for a figure it rests on. */
  readonly editions: readonly FormEdition[];
  readonly comparisons: readonly Comparison[];
  /** Sentences of warning, the note among them. */
  readonly pitfalls: readonly string[];
  readonly note: string;
}

const labelAt = (key: ReportedKey): string => labelOf(metricOf(key));

function termWords(term: Term<ReportedKey>): string {
  if (typeof term === 'string') return labelAt(term);
  const ways = term.anyOf.map((keys) => keys.map(labelAt).join(' + '));
  return say({ zh: `（${ways.join(' 或 ')}）`, en: `(${ways.join(' or ')})` });
}

function formulaOf({ kind, numerator, denominator, numeratorApplicant }: KnownDerived): string {
  const top =
    numerator.map(termWords).join(' + ') +
    (numeratorApplicant === 'natural' ? say({ zh: '（自然人）', en: ' (natural persons)' }) : '');
  if (kind === 'sum') return top;
  const bottom = denominator.map(termWords).join(' + ');
  return say({ zh: `（${top}）÷（${bottom}）`, en: `(${top}) ÷ (${bottom})` });
}

function addressOf(metric: Metric, edition: FormEdition): string {
  if (isDerived(metric)) return '';
  const address = metric.address[edition];
  return address ? [...address.row, ...(address.column ?? [])].join(' / ') : '';
}

const GROUPS: readonly (readonly [RegExp, Both])[] = [
  [/^t2_/, { zh: '表二 主动公开政府信息情况', en: 'Table 2: proactive disclosure' }],
  [/^t3_/, { zh: '表三 收到和处理政府信息公开申请情况', en: 'Table 3: requests for information' }],
  [/^t4_/, { zh: '表四 行政复议、行政诉讼情况', en: 'Table 4: reconsideration and litigation' }],
  [
    /^s[123]_/,
    {
      zh: '2014–2018 年统计表 主动公开、回应解读、依申请公开',
      en: 'Statistics table 2014–2018: proactive disclosure, responses, requests',
    },
  ],
  [
    /^s[4-9]_/,
    {
      zh: '2014–2018 年统计表 复议诉讼、收费、机构、培训',
      en: 'Statistics table 2014–2018: remedies, fees, staff, training',
    },
  ],
];

/** The table of the form that a metric belongs to, or that it is computed. */
export function groupOf(key: string): string {
  return say(
    GROUPS.find(([pattern]) => pattern.test(key))?.[1] ?? {
      zh: '派生指标（由报告数字计算）',
      en: 'Computed from figures of the reports',
    },
  );
}

const FORMS = ['2014', '2019', '2021'] as const satisfies readonly FormEdition[];

/** Forms that print a figure, or some figure that a computed one rests on. */
function editionsOf(metric: Metric): readonly FormEdition[] {
  const figures = isDerived(metric) ? inputsOf(metric.key).map(({ key }) => metricOf(key)) : [metric];
  return FORMS.filter((form) =>
    figures.some((figure) => !isDerived(figure) && figure.address[form] !== undefined),
  );
}

function toEntry(metric: Metric): DictionaryEntry {
  const formula = isDerived(metric) ? formulaOf(metric) : '';
  return {
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
    formula,
    definition: definitionOf(metric, formula),
    article: articleOf(metric),
    editions: editionsOf(metric),
    comparisons: comparisonsOf(metric),
    pitfalls: pitfallsOf(metric),
    note: noteOf(metric),
  };
}

/** The whole catalogue in words, in the order of the form. */
export function toDictionary(): readonly DictionaryEntry[] {
  return METRICS.map(toEntry);
}
