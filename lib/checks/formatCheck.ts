import type { CheckedOutcome } from './applyRules';
import { type DescribedFinding, describeFindings } from './describeFindings';
import { groupUnjudged } from './groupUnjudged';
import { summarize } from './summarize';

/** Cells that are named one by one; a column sum has more. */
const MOST_CELLS = 8;

function linesOf({ word, rule, message, sides, cells, correction }: DescribedFinding): readonly string[] {
  const named = cells
    .slice(0, MOST_CELLS)
    .map(
      ({ label, raw, place }) =>
        `      ${label} ${raw === '' ? '空白' : `“${raw}”`}${place ? `，${place}` : ''}`,
    );
  const more = cells.length > MOST_CELLS ? [`      等 ${cells.length} 格`] : [];
  const proposed = correction === null ? [] : [`      ${correction}`];
  return [
    `  〔${word} ${rule}${sides === null ? '' : `，${sides}`}〕${message}`,
    ...named,
    ...more,
    ...proposed,
  ];
}

/** What was found in a draft, for a person at a terminal: status, what was read, every finding with place and both sides. */
export function formatCheck(outcome: CheckedOutcome): string {
  const { report, file, reason, rules } = outcome;
  const { status, counts } = summarize(outcome);
  const head =
    outcome.status === 'refused'
      ? []
      : [
          `  ${[report.title ?? '没有标题', report.year === null ? '年度不明' : `${report.year} 年度`].join('，')}`,
        ];
  return [
    `${file}：${status}。${counts ?? ''}`,
    ...head,
    ...(reason === null ? [] : [`  ${reason}`]),
    ...describeFindings(outcome.findings, outcome.cells).flatMap(linesOf),
    ...(rules === null
      ? []
      : [
          `  核对了 ${rules.passed.length + rules.failed.length} 条规则；${new Set(rules.unjudged.map(({ rule }) => rule)).size} 条缺少所需的内容，全部或部分没有核对${rules.unjudged.length > 0 ? '（不等于没有问题）：' : '。'}`,
          ...groupUnjudged(rules.unjudged).map(
            ({ lacks, rules: unjudged }) => `      ${lacks}：${unjudged.map(({ id }) => id).join('、')}`,
          ),
        ]),
  ].join('\n');
}
