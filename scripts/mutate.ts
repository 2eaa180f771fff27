/**
 * Changes one character at a time in the numbers of ten reports and reads each changed report; started by run.js.
 *
 *   npm run mutate [-- --samples 20000 --seed 1 --keep FOLDER]
 *
 * The reader must never crash, never work longer than 5 s (waiting for a processor is not work), and never claim a figure
 * that the changed document does not bear out. Works on all cores; prints counts per document; exits 1 on any violation.
 * `--keep` saves each failing document there; nothing else is written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import Table from 'cli-table3';
import { z } from 'zod';
import { readFile } from '../lib/checks/readFile';
import { randomOf } from '../lib/synth/random';
import { mutate, mutationOf } from '../tests/layouts/mutations/mutation';
import { type Subject, subjects } from '../tests/layouts/mutations/subject';
import { threadTime } from '../tests/layouts/mutations/threadTime';
import { violationsIn } from '../tests/layouts/mutations/violations';

const LONGEST = 5_000;

const task = z.object({ samples: z.number(), seed: z.number(), first: z.number(), step: z.number() });
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), sample: z.number() }),
  z.object({
    kind: z.literal('done'),
    document: z.string(),
    milliseconds: z.number(),
    /** Cells that the reader settled. */
    settled: z.number(),
    /** What went wrong, in words; null when nothing did. */
    problem: z.string().nullable(),
    /** The changed document, where something went wrong. */
    text: z.string().nullable(),
  }),
]);
type Message = z.infer<typeof message>;

/** Sample number `i` of a seed: which document, and what is changed in it. */
function sampleOf(all: readonly Subject[], seed: number, i: number) {
  const subject = all[i % all.length];
  if (!subject) throw new Error('There are no documents');
  return { subject, mutation: mutationOf(subject, randomOf(seed * 1_000_003 + i)) };
}

async function readSample(all: readonly Subject[], seed: number, i: number): Promise<Message> {
  const { subject, mutation } = sampleOf(all, seed, i);
  const text = mutate(subject.text, mutation);
  const started = threadTime();
  let settled = 0;
  let problem: string | null = null;
  try {
    const { cells } = await readFile(subject.name, Buffer.from(text));
    settled = cells.filter(({ state }) => state !== 'unreadable').length;
    const wrong = violationsIn(subject, mutation, cells).map(
      ({ key, read, allowed }) => `${key}: read ${read}, may be ${[...allowed, 'open'].join(' or ')}`,
    );
    if (wrong.length > 0) problem = wrong.slice(0, 5).join('; ');
  } catch (error) {
    problem = `crash: ${error instanceof Error ? error.stack : error}`;
  }
  const milliseconds = threadTime() - started;
  if (milliseconds > LONGEST) problem ??= `took ${Math.round(milliseconds)} ms`;
  const where = JSON.stringify(subject.text.slice(mutation.at - 12, mutation.at + 12));
  const change = `sample ${i}, ${JSON.stringify(mutation)} in ${where}`;
  return {
    kind: 'done',
    document: subject.name,
    milliseconds,
    settled,
    problem: problem === null ? null : `${change}: ${problem}`,
    text: problem === null ? null : text,
  };
}

async function work(): Promise<void> {
  const { samples, seed, first, step } = task.parse(workerData);
  const all = subjects(seed);
  const post = (one: Message): void => parentPort?.postMessage(one);
  // Samples take the documents in turn, and some documents take a hundred times as long as others: each worker gets some of each.
  for (let i = 0; i < samples; i += 1) {
    if (Math.floor(i / all.length) % step !== first) continue;
    post({ kind: 'started', sample: i });
    post(await readSample(all, seed, i));
  }
}

interface Tally {
  samples: number;
  settled: number;
  longest: number;
  violations: number;
}

class Counts {
  readonly byDocument = new Map<string, Tally>();
  /** Samples that no worker brought to an end. */
  lost = 0;
  constructor(readonly keep: string | undefined) {}

  add(one: Message & { readonly kind: 'done' }): void {
    const tally = this.byDocument.get(one.document) ?? { samples: 0, settled: 0, longest: 0, violations: 0 };
    this.byDocument.set(one.document, tally);
    tally.samples += 1;
    tally.settled += one.settled;
    tally.longest = Math.max(tally.longest, one.milliseconds);
    if (one.problem === null) return;
    tally.violations += 1;
    if (tally.violations <= 10) console.log(`✗ ${one.document} — ${one.problem}`);
    if (this.keep === undefined || one.text === null) return;
    mkdirSync(this.keep, { recursive: true });
    writeFileSync(join(this.keep, `${one.document.replaceAll(' ', '-')}-${tally.violations}.txt`), one.text);
  }
}

/** One worker to its end. A worker that says nothing for long is stopped: its sample never ends. */
function run(data: z.infer<typeof task>, counts: Counts): Promise<void> {
  const bootstrap = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(import.meta.url)});
  });`;
  const worker = new Worker(bootstrap, { eval: true, workerData: data });
  return new Promise((resolve) => {
    let sample: number | null = null;
    const lose = (why: string): void => {
      counts.lost += 1;
      console.log(`✗ sample ${sample ?? 'none yet'}: ${why}`);
    };
    const stop = (): void => {
      lose(`no end after ${12 * LONGEST} ms`);
      void worker.terminate();
    };
    let timer = setTimeout(stop, 12 * LONGEST);
    worker.on('message', (raw: unknown) => {
      clearTimeout(timer);
      timer = setTimeout(stop, 12 * LONGEST);
      const one = message.parse(raw);
      if (one.kind === 'started') sample = one.sample;
      else counts.add(one);
    });
    worker.on('error', (error) => lose(`the worker broke off: ${String(error)}`));
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      samples: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  });
  const [samples, seed] = [Number(options.samples), Number(options.seed)];
  const step = availableParallelism();
  const counts = new Counts(options.keep);
  await Promise.all(Array.from({ length: step }, (_, first) => run({ samples, seed, first, step }, counts)));

  const table = new Table({
    head: ['document', 'samples', 'cells settled', 'longest ms', 'violations'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  });
  for (const [name, tally] of counts.byDocument) {
    const settled = (tally.settled / tally.samples).toFixed(1);
    table.push([name, tally.samples, settled, tally.longest.toFixed(0), tally.violations]);
  }
  console.log(table.toString());
  const sum = (of: keyof Tally): number =>
    [...counts.byDocument.values()].reduce((total, one) => total + one[of], 0);
  const violations = sum('violations') + counts.lost;
  console.log(`${sum('samples')} of ${samples} samples, ${violations} violations`);
  if (violations > 0 || sum('samples') !== samples) process.exitCode = 1;
}

await (isMainThread ? main() : work());
