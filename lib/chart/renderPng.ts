import { join } from 'node:path';
import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type ChineseFont, findChineseFont } from './findChineseFont';

/** Pixels of the picture for each of the drawing: sharp on paper and on dense screens. */
const ZOOM = 2;
/** Milliseconds without work after which the thread, and the font in its memory, is given up. */
const REST = 60_000;

/** Not imported by name: Next's bundler would look for the thread's module and bundle it. */
const threads = process.getBuiltinModule('node:worker_threads');

const answer = z.object({
  number: z.number(),
  png: z.instanceof(Uint8Array).optional(),
  error: z.string().optional(),
});

interface Waiting {
  readonly done: (png: Buffer) => void;
  readonly fail: (error: Error) => void;
}

/** One thread draws, one picture after the other: as WebAssembly it would hold up everybody in the server's own. */
interface Drawer {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  rest?: NodeJS.Timeout;
}

let drawer: Drawer | null = null;
let last = 0;

function start({ path, family }: ChineseFont): Drawer {
  const worker = new threads.Worker(join(process.cwd(), 'lib/chart/pngWorker.mjs'), {
    workerData: { path, family },
    execArgv: [],
  });
  const made: Drawer = { worker, waiting: new Map() };
  const end = (error: Error): void => {
    if (drawer === made) drawer = null;
    for (const { fail } of made.waiting.values()) fail(error);
    made.waiting.clear();
  };
  worker
    .on('error', end)
    .on('exit', () => end(new Error('The thread that draws pictures ended')))
    .on('message', (message: unknown) => {
      const { number, png, error } = answer.parse(message);
      const one = made.waiting.get(number);
      made.waiting.delete(number);
      if (made.waiting.size === 0) {
        worker.unref();
        made.rest = setTimeout(() => void worker.terminate(), REST).unref();
      }
      if (png) one?.done(Buffer.from(png));
      else one?.fail(new Error(error));
    });
  return made;
}

/**
 * A drawing as PNG; null when the system has no font with Chinese signs, for a picture of empty boxes is none. Fails when the drawing is
 * none that resvg takes.
 */
export function renderPng(svg: string): Promise<Buffer | null> {
  const font = findChineseFont();
  if (!font) return Promise.resolve(null);
  drawer ??= start(font);
  const { worker, waiting, rest } = drawer;
  clearTimeout(rest);
  worker.ref();
  last += 1;
  const number = last;
  return new Promise((done, fail) => {
    waiting.set(number, { done, fail });
    worker.postMessage({ number, svg, zoom: ZOOM });
  });
}
