import { SEVERITY_NAMES } from '../metrics/severityNames';
import { FAMILY_NAMES } from '../quality/qualityNames';
import type { RuleTableRow } from '../quality/toRuleTable';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { QUALITY_DEFINITIONS } from './qualityTable';

const text = (
  key: string,
  zh: string,
  en: string,
  width: number,
  value: (row: RuleTableRow) => string | null,
): FileColumn<RuleTableRow> => ({ key, zh, en, kind: 'text', width, value });

const count = (
  key: string,
  zh: string,
  en: string,
  value: (row: RuleTableRow) => number,
): FileColumn<RuleTableRow> => ({ key, zh, en, kind: 'integer', unit: '份', value });

const COLUMNS: readonly FileColumn<RuleTableRow>[] = [
  text('rule', '规则', 'Rule', 10, ({ rule }) => rule.id),
  text('rule_label', '规则的内容', 'Rule in words', 40, ({ rule }) => rule.label),
  text('family', '类别代码', 'Family code', 14, ({ rule }) => rule.family),
  text('family_label', '类别', 'Family', 12, ({ rule }) => FAMILY_NAMES[rule.family]),
  text('severity', '性质代码', 'Severity code', 10, ({ rule }) => rule.severity),
  text('severity_label', '性质', 'Severity', 10, ({ rule }) => SEVERITY_NAMES[rule.severity]),
  count('failed', '不通过', 'Failed', ({ failed }) => failed),
  count('passed', '通过', 'Passed', ({ passed }) => passed),
  count('not_evaluable', '无法判断', 'Not evaluable', ({ notEvaluable }) => notEvaluable),
  {
    key: 'failed_share',
    zh: '不通过占能判断的',
    en: 'Failed, of those that could be evaluated',
    kind: 'percent',
    unit: '%',
    value: ({ share }) => share,
  },
  text('failed_share_state', '不通过率的状态', 'State of the share', 16, ({ share }) =>
    share === null ? '都无法判断' : '数值',
  ),
  text('formula', '算法', 'Formula', 60, ({ rule }) => rule.formula),
];

/** The file of the rules of a place and year: one row a rule. */
export function rulesTable(
  name: string,
  query: readonly string[],
  rules: readonly RuleTableRow[],
  provenance: Provenance,
): FileTable {
  const notes = {
    ...provenance,
    title: '年度报告核对结果，各条规则',
    query,
    definitions: QUALITY_DEFINITIONS,
  };
  return toFileTable(name, notes, COLUMNS, rules);
}
