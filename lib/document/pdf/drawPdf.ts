import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DocumentError } from '../types';
import type { PdfFont } from './showText';

/** What is drawn on a page, operator by operator, as pdf.js states it. */
export interface PageDrawing {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From the page's content to points with the origin at the upper left, rotation of the page included. */
  readonly transform: readonly number[];
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly fonts: Readonly<Record<string, PdfFont>>;
}

export interface PdfDrawing {
  readonly kind: 'drawn';
  readonly title: string;
  readonly numPages: number;
  /** Empty when there are more than `MAX_PAGES`. */
  readonly pages: readonly PageDrawing[];
  /** Codes of operators by name. */
  readonly operators: Readonly<Record<string, number>>;
}

interface Failure {
  readonly kind: 'failed';
  readonly name: string;
  readonly message: string;
}

export const MAX_PAGES = 500;
/** For one file, in milliseconds; a report of 40 pages takes less than two seconds. */
const MAX_TIME = 10_000;
const MAX_MEMORY = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 };
const SCRIPT = join(process.cwd(), 'lib/document/pdf/pdfWorker.mjs');
const CMAPS = join(process.cwd(), 'lib/document/cmaps');

/** A thread that has done its work and waits for the next file: starting one costs more than reading a report. */
let idle: Worker | null = null;

function startWorker(): Worker {
  const worker = new Worker(SCRIPT, { resourceLimits: MAX_MEMORY, execArgv: [] });
  const forget = (): void => {
    if (idle === worker) idle = null;
  };
  return worker.on('error', forget).on('exit', forget);
}

function takeWorker(): Worker {
  const worker = idle ?? startWorker();
  idle = null;
  return worker;
}

function giveBack(worker: Worker): void {
  worker.unref();
  if (idle) void worker.terminate();
  else idle = worker;
}

const tooMuch = (): DocumentError =>
  new DocumentError(
    'too_complex',
    `读取这个 PDF 超过了时间（${MAX_TIME / 1000} 秒）、内存或内容的上限，不是正常的报告：请另存为较小的 PDF 或文本后再导入。`,
  );

/** The thread's answer; the thread is ended when it takes too long or too much. */
function ask(bytes: Uint8Array): Promise<PdfDrawing | Failure> {
  const worker = takeWorker();
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(clock);
      worker.off('message', onAnswer).off('error', onError);
    };
    const onAnswer = (answer: PdfDrawing | Failure): void => {
      settle();
      giveBack(worker);
      resolve(answer);
    };
    const onError = (error: unknown): void => {
      settle();
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
      reject(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error);
    };
    const clock = setTimeout(() => {
      settle();
      void worker.terminate();
      reject(tooMuch());
    }, MAX_TIME);
    worker.on('message', onAnswer).on('error', onError);
    worker.ref();
    worker.postMessage({ bytes, cmaps: CMAPS, maxPages: MAX_PAGES });
  });
}

/**
 * What is drawn on the pages of a PDF, from pdf.js in a thread of its own: no fonts of the system, no pictures
 * decoded, nothing fetched. Throws `DocumentError`: `encrypted`, `damaged_file`, `too_complex`.
 */
export async function drawPdf(bytes: Uint8Array): Promise<PdfDrawing> {
  const answer = await ask(bytes);
  if (answer.kind === 'drawn' && answer.numPages > MAX_PAGES) {
    throw new DocumentError(
      'too_complex',
      `PDF 有 ${answer.numPages} 页，超过 ${MAX_PAGES} 页的上限：请只导入年度报告的部分。`,
    );
  }
  if (answer.kind === 'drawn') return answer;
  if (answer.name === 'TooManyOperators') throw tooMuch();
  throw answer.name === 'PasswordException'
    ? new DocumentError('encrypted', '这个 PDF 要密码才能打开：请先解除密码（用密码打开后另存），再导入。')
    : new DocumentError('damaged_file', 'PDF 文件已损坏或不完整，有读不出的部分：请重新取得该文件。');
}
