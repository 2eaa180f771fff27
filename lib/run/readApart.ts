import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { FileReport } from '../checks/fileReport';
import type { FileEntry } from '../checks/filesIn';
import { sha256Of } from '../checks/sha256Of';
import { toRefusal } from '../checks/toOutcome';
import type { SourceAsked } from '../source/showSource';
import type { SourceView } from '../source/toSourceView';
import { askReader } from './askReader';
import type { Answer, Question, Stopped } from './readerMessages';
import { startReader } from './startReader';

/** Files that one process reads before another takes its place, so that what libraries leave behind does not add up. */
const MAX_FILES = 500;
/** How long a process waits for the next file before it ends, in milliseconds. */
const REST = 60_000;
/** How long a process may take to start, in seconds. */
const START = 60;

const CLOSED: Stopped = { kind: 'stopped', reason: '读取已中止：请重新运行。' };

/** A file was not read to its end: it takes too long or too much, or the process ended. Another time it may be. */
export class ReaderStopped extends Error {
  override readonly name = 'ReaderStopped';
  readonly code = 'ATLAS_READER_STOPPED';
}

/** Reads foreign files in processes of their own (docs/decisions/016-foreign-files-apart.md). */
export interface Readers {
  /** How many files are read at once. */
  readonly count: number;
  /** The files that a file stands for: those in it if it is an archive, else itself; a Chinese sentence when refused. */
  filesIn(file: string, bytes: Uint8Array): Promise<readonly FileEntry[] | string>;
  /** What a file holds. Never fails: a crash, too much time or memory, and a bug refuse the file with a sentence. */
  read(entry: FileEntry): Promise<readonly FileReport[]>;
  /** A stored file as its page shows it; a Chinese sentence when it cannot be shown. Throws `ReaderStopped` where it took too much. */
  show(source: SourceAsked): Promise<SourceView | string>;
  /** Ends the processes; what is under way is refused. */
  close(): void;
}

interface Reader {
  readonly child: ChildProcess;
  readonly started: Promise<unknown>;
  files: number;
  rest?: NodeJS.Timeout;
}

export interface ReadersOptions {
  readonly count?: number;
  /** For one file. */
  readonly seconds?: number;
  /** Module that runs in the processes; tests put a bad one there. */
  readonly main?: string;
}

function start(main: string | undefined): Reader {
  const child = startReader(main);
  const started = new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), START * 1000);
    const settle = (): void => {
      clearTimeout(late);
      resolve(null);
    };
    child.once('message', settle).once('exit', settle).once('error', settle);
  });
  return { child, started, files: 0 };
}

/** Why there is no answer of the kind asked for. Anything but a refusal is a bug, which is told with its error. */
function reasonOf(answer: Answer | Stopped): string {
  if (answer.kind === 'refused' || answer.kind === 'stopped') return answer.reason;
  const error = answer.kind === 'failed' ? answer.error : answer.kind;
  return `读取程序处理不了这个文件（${error}），没有取用任何数字：请把文件交给维护者，或用数据表（CSV）录入。`;
}

/** Makes readers; processes start when they are needed and, idle, keep nothing from ending. */
export function openReaders({
  count = availableParallelism(),
  seconds = 30,
  main,
}: ReadersOptions = {}): Readers {
  const idle: Reader[] = [];
  const busy = new Set<Reader>();
  const waiting: (() => void)[] = [];
  let closed = false;

  async function take(): Promise<Reader | null> {
    while (busy.size >= count && !closed) await new Promise<void>((go) => waiting.push(go));
    if (closed) return null;
    let reader = idle.pop();
    while (reader && !reader.child.connected) reader = idle.pop(); // it ended while it waited
    reader ??= start(main);
    clearTimeout(reader.rest);
    busy.add(reader);
    reader.child.ref();
    reader.child.channel?.ref();
    await reader.started;
    return reader;
  }
  function giveBack(reader: Reader): void {
    busy.delete(reader);
    reader.child.unref();
    reader.child.channel?.unref();
    if (closed || !reader.child.connected || reader.files >= MAX_FILES) reader.child.kill();
    else idle.push(reader);
    reader.rest = setTimeout(() => {
      const at = idle.indexOf(reader);
      if (at >= 0) idle.splice(at, 1);
      reader.child.kill();
    }, REST).unref();
    waiting.shift()?.();
  }
  async function ask(question: Question): Promise<Answer | Stopped> {
    const reader = await take();
    if (!reader) return CLOSED;
    reader.files += 1;
    const answer = await askReader(reader.child, question, seconds);
    giveBack(reader);
    return answer;
  }

  return {
    count,
    filesIn: async (file, bytes) => {
      // Only what begins like a ZIP can be an archive.
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ file, bytes }];
      const answer = await ask({ kind: 'unpack', file, bytes });
      return answer.kind === 'unpacked' ? answer.entries : reasonOf(answer);
    },
    read: async (entry) => {
      const answer = await ask({ kind: 'read', ...entry });
      if (answer.kind === 'read') return answer.reports;
      const outcome = toRefusal(entry.file, sha256Of(entry.bytes), reasonOf(answer));
      return [{ format: 'document', unit: null, citation: null, outcome }];
    },
    show: async (source) => {
      const answer = await ask({ kind: 'show', ...source, places: [...source.places] });
      if (answer.kind === 'shown') return answer.view;
      if (answer.kind === 'stopped') throw new ReaderStopped(answer.reason);
      return reasonOf(answer);
    },
    close: () => {
      closed = true;
      for (const { child } of [...idle, ...busy]) child.kill();
      idle.length = 0;
      for (const go of waiting) go();
    },
  };
}
