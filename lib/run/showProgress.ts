import process from 'node:process';
import { SingleBar } from 'cli-progress';
import type { Imported } from '../db/imported';
import type { Progress } from './importFiles';
import { wordOf } from './outcomeWords';

/** How an import shows how far it is. */
export interface ProgressView {
  show(imported: Imported, progress: Progress): void;
  /** All are stored; now the rules are evaluated, for so many reports until now. */
  evaluated(reports: number): void;
  /** Something else to be said meanwhile, in Chinese. */
  say(sentence: string): void;
  end(): void;
}

/** The rate is that of the last so many seconds: a database that was away for an hour must not slow it for ever. */
const WINDOW = 30;

/** Seconds as people say them: 1 小时 05 分, 3 分 20 秒. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} 分 ${String(whole % 60).padStart(2, '0')} 秒`;
  return `${Math.floor(minutes / 60)} 小时 ${String(minutes % 60).padStart(2, '0')} 分`;
}

/** Files a second and what remains, from what was done in the last seconds. */
export function rateMeter(now: () => number = () => performance.now() / 1000) {
  const marks: { readonly at: number; readonly done: number }[] = [];
  return (done: number, total: number): { readonly rate: string; readonly rest: string } => {
    const at = now();
    marks.push({ at, done });
    while (marks.length > 2 && (marks[0]?.at ?? at) < at - WINDOW) marks.shift();
    const [first] = marks;
    const rate = first && at > first.at ? (done - first.done) / (at - first.at) : Number.NaN;
    if (!(rate > 0)) return { rate: '…', rest: '…' };
    return { rate: rate.toFixed(rate < 10 ? 1 : 0), rest: formatSeconds((total - done) / rate) };
  };
}

/** Lines are told on the other stream, so that a list of outcomes stays one. */
const say = (sentence: string): void => console.error(sentence);

/** A bar with rate and remaining time on a terminal, a line a report elsewhere. */
export function showProgress(): ProgressView {
  if (!process.stdout.isTTY)
    return {
      show: (imported) => {
        const what = imported.unitId === null ? '' : `\t${imported.unitId}-${imported.year}`;
        console.log(`${wordOf(imported)}\t${imported.path}${what}`);
      },
      evaluated: () => undefined,
      say,
      end: () => undefined,
    };
  const bar = new SingleBar({
    format: '导入 {bar} {value}/{total} 个文件，每秒 {rate} 个，还需 {rest}',
    hideCursor: true,
  });
  const measure = rateMeter();
  let shown = -1;
  return {
    show: (_, { done, total }) => {
      if (done === shown) return;
      if (shown < 0) bar.start(total, 0, { rate: '…', rest: '…' });
      shown = done;
      bar.setTotal(total);
      bar.update(done, measure(done, total));
    },
    evaluated: (reports) => {
      bar.stop();
      process.stdout.write(`\r核对规则：已核对 ${reports} 份报告`);
    },
    say,
    end: () => {
      bar.stop();
      process.stdout.write('\n');
    },
  };
}
