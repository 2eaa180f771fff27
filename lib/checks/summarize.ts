import { counted } from '../language/counted';
import { listed } from '../language/listed';
import { say } from '../language/say';
import { spoken } from '../language/spoken';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { ReadOutcome } from '../report/types';
import type { CheckedOutcome } from './applyRules';
import { judgeSums } from './judgeSums';

const STATUS_WORDS = spoken<ReadOutcome['status']>({
  read: { zh: '各格都已读出', en: 'All cells were read' },
  partial: { zh: '部分可读', en: 'Readable in part' },
  refused: { zh: '没有核对', en: 'Not checked' },
});

/** What may be said of the sums: that they hold is only said where all of them were judged. */
const SUM_WORDS = spoken({
  hold: {
    zh: '各行、各列和勾稽关系都对得上',
    en: 'all rows, columns and relations between them add up',
  },
  open: {
    zh: '有的加总和勾稽关系无法核对',
    en: 'some sums and relations could not be checked',
  },
});

/** What became of a draft, in words. */
export interface Summary {
  readonly status: string;
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
    [number('error'), `处${SEVERITY_NAMES.error}`, 'error', 'errors'],
    [number('warning'), `处${SEVERITY_NAMES.warning}`, 'to be verified', 'to be verified'],
    [number('info'), `处${SEVERITY_NAMES.info}`, 'remark', 'remarks'],
  ] as const;
  const told = kinds.flatMap(([count, name, one, many]) =>
    count > 0 ? [say({ zh: `${count} ${name}`, en: counted(count, one, many) })] : [],
  );
  const sums = judgeSums(report.editions, rules);
  const parts = [
    say({
      zh: `表中 ${figures.length} 格${open > 0 ? `，其中 ${open} 格无法确认` : ''}`,
      en: `${counted(figures.length, 'cell')} in the tables${open > 0 ? `, ${open} of them unreadable` : ''}`,
    }),
    ...(told.length > 0 ? [listed(told)] : []),
    ...(sums === 'fail' ? [] : [SUM_WORDS[sums]]),
  ];
  return {
    status: word,
    counts: say({ zh: `${parts.join('；')}。`, en: `${parts.join('; ')}.` }),
  };
}
