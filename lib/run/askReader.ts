import type { ChildProcess } from 'node:child_process';
import { type Answer, answerSchema, type Question, type Stopped } from './readerMessages';
import { residentMemory } from './residentMemory';
import { MAX_HEAP, MAX_RESIDENT } from './startReader';

/** How often memory is looked at, in milliseconds. */
const WATCH = 100;

const remedy = '不是正常的报告，或内容过于复杂。请另存为较小的文件（例如只含年度报告的文本）后再试。';
const tooLong = (seconds: number): string => `读取用时超过 ${seconds} 秒的上限，已停止：${remedy}`;
const tooMuch = (megabytes: number): string => `读取占用的内存超过 ${megabytes} MB 的上限，已停止：${remedy}`;
const crashed = '读取这个文件的进程意外结束，没有取用任何数字：请核对文件，或用数据表（CSV）录入。';

const isAnswer = (answer: Answer): boolean => answer.kind !== 'ready';

/**
 * Puts a question to a reader process and waits for its answer. A process that takes too long or too much, or ends, is
 * no longer there afterwards (`child.connected` is false), and the answer is `stopped` with a Chinese sentence.
 */
export function askReader(
  child: ChildProcess,
  question: Question,
  seconds: number,
): Promise<Answer | Stopped> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | Stopped): void => {
      clearTimeout(clock);
      clearInterval(watch);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      resolve(answer);
    };
    const end = (reason: string): void => {
      settle({ kind: 'stopped', reason });
      if (child.connected) child.disconnect();
      child.kill('SIGKILL');
    };
    const onMessage = (message: unknown): void => {
      const parsed = answerSchema.safeParse(message);
      if (!parsed.success) end(crashed);
      else if (isAnswer(parsed.data)) settle(parsed.data);
    };
    // Node ends itself with SIGABRT when its heap is full.
    const onExit = (code: number | null, signal: string | null): void =>
      end(signal === 'SIGABRT' || code === 134 ? tooMuch(MAX_HEAP) : crashed);
    const onError = (): void => end(crashed);

    const clock = setTimeout(() => end(tooLong(seconds)), seconds * 1000);
    const watch = setInterval(() => {
      const resident = child.pid === undefined ? null : residentMemory(child.pid);
      if (resident !== null && resident > MAX_RESIDENT) end(tooMuch(MAX_RESIDENT));
    }, WATCH);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send(question);
  });
}
