import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { ReadOutcome } from '../report/types';
import type { CheckedOutcome } from './applyRules';
import { judgeSums } from './judgeSums';

const STATUS_WORDS = { read: '各格都已读出', partial: '部分可读', refused: '没有核对' } as const;

/** What may be said of the sums: that they hold is only said where all of them were judged. */
const SUM_WORDS = {
  hold: '各行、各列和勾稽关系都对得上',
  fail: null,
  open: '有的加总和勾稽关系无法核对',
} as const;

/** What became of a draft, in words. */
export interface Summary {
  readonly status: (typeof STATUS_WORDS)[ReadOutcome['status']];
  /** 表中 197 格，其中 3 格无法确认；2 处错误、1 处需核对；有的加总和勾稽关系无法核对。Null when it was refused. */
  readonly counts: string | null;
}

/** The result of checking a draft in one line: how much was read, how many findings there are, how the sums stand. */
export function summarize({ status, report, cells, local, findings, rules }: CheckedOutcome): Summary {
  const word = STATUS_WORDS[status];
  if (status === 'refused' || rules === null) return { status: word, counts: null };
  const figures = local.length > 0 ? local : cells; // a local table's figures hold those of the form among them
  const open = figures.filter(({ state }) => state === 'unreadable').length;
  const number = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const kinds = [
    [number('error'), `处${SEVERITY_NAMES.error}`],
    [number('warning'), `处${SEVERITY_NAMES.warning}`],
    [number('info'), `处${SEVERITY_NAMES.info}`],
  ] as const;
  const told = kinds.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : []));
  const parts = [
    `表中 ${figures.length} 格${open > 0 ? `，其中 ${open} 格无法确认` : ''}`,
    ...(told.length > 0 ? [told.join('、')] : []),
    SUM_WORDS[judgeSums(report.editions, rules)],
  ];
  return {
    status: word,
    counts: `${parts.filter((part) => part !== null).join('；')}。`,
  };
}
