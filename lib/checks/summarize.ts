import type { ReadOutcome } from '../report/types';

const STATUS_WORDS = { read: '各格都已读出', partial: '部分可读', refused: '没有核对' } as const;

/** What became of a draft, in words. */
export interface Summary {
  readonly status: (typeof STATUS_WORDS)[ReadOutcome['status']];
  /** 读出 197 格，其中 3 格无法确认；2 处对不上，1 处请核对。Null when it was refused. */
  readonly counts: string | null;
}

/** The result of checking a draft in one line: how much was read and how many findings of each kind there are. */
export function summarize({ status, cells, local, findings }: ReadOutcome): Summary {
  const word = STATUS_WORDS[status];
  if (status === 'refused') return { status: word, counts: null };
  const figures = local.length > 0 ? local : cells; // a local table's figures hold those of the form among them
  const open = figures.filter(({ state }) => state === 'unreadable').length;
  const number = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const kinds = [
    [number('error'), '处错误'],
    [number('warning'), '处请核对'],
    [number('info'), '处说明'],
  ] as const;
  const told = kinds.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : []));
  return {
    status: word,
    counts: `表中 ${figures.length} 格${open > 0 ? `，其中 ${open} 格无法确认` : ''}；${
      told.length > 0 ? told.join('、') : '没有发现对不上的数'
    }。`,
  };
}
