import fc from 'fast-check';
import { type Ceiling, ceilingOf } from './ceilings';
import { judge, LONGEST } from './judge';
import { requests, type World } from './requests';
import { sendBytes, type WireRequest } from './wire';

/** What came of the requests of one kind of address. */
export interface FuzzTally {
  readonly ceiling: Ceiling;
  requests: number;
  /** Answers by the hundred of their status; 0 for connections closed without an answer. */
  readonly statuses: Map<number, number>;
  longestBody: number;
  /** What was asked for when that came. */
  longestLabel: string;
  /** To the end; to the first byte of what is endless. */
  readonly milliseconds: number[];
}

export interface FuzzResult {
  readonly kinds: ReadonlyMap<string, FuzzTally>;
  readonly faults: readonly string[];
}

export interface FuzzOptions {
  readonly port: number;
  readonly world: World;
  readonly count: number;
  readonly seed: number;
  /** Requests under way at once. */
  readonly atOnce: number;
  /** Milliseconds that an answer may take; the suite, which runs on busy machines, gives more. */
  readonly longest?: number;
  readonly onFault?: (request: string, fault: string) => void;
  readonly onProgress?: (done: number) => void;
}

const newTally = (ceiling: Ceiling): FuzzTally => ({
  ceiling,
  requests: 0,
  statuses: new Map<number, number>(),
  longestBody: 0,
  longestLabel: '',
  milliseconds: [],
});

/** Milliseconds that a reader gives a long answer in all, and what is endless after its first byte: then they hang up. */
const ALL = 60_000;
const LEAVES_AFTER = 2_000;

/** Requests are made so many at a time, each lot from a seed of its own. */
const LOT = 500;

/** Asks a server so many hostile things and judges each answer. The same seed asks the same. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { port, world, count, seed, atOnce, longest = LONGEST, onFault, onProgress } = options;
  const kinds = new Map<string, FuzzTally>();
  const faults: string[] = [];
  const arbitrary = requests(world);

  async function ask(request: WireRequest): Promise<void> {
    const ceiling = ceilingOf(request.path);
    const answer = await sendBytes(port, request.bytes, {
      silence: 2 * longest,
      all: Math.max(ALL, 2 * longest),
      leaveAfter: ceiling.isEndless ? LEAVES_AFTER : null,
    });
    const { kind } = ceiling;
    const tally = kinds.get(kind) ?? newTally(ceiling);
    kinds.set(kind, tally);
    tally.requests += 1;
    const hundred = answer.status === null ? 0 : Math.floor(answer.status / 100) * 100;
    tally.statuses.set(hundred, (tally.statuses.get(hundred) ?? 0) + 1);
    if (answer.body.length > tally.longestBody) {
      tally.longestBody = answer.body.length;
      tally.longestLabel = request.label;
    }
    tally.milliseconds.push(
      ceiling.isEndless ? (answer.begunAfter ?? answer.milliseconds) : answer.milliseconds,
    );
    for (const fault of judge(request, answer, longest)) {
      faults.push(`${request.label}: ${fault}`);
      onFault?.(request.label, fault);
    }
  }

  for (let done = 0; done < count; done += LOT) {
    const numRuns = Math.min(LOT, count - done);
    const lot = [...fc.sample(arbitrary, { numRuns, seed: seed * 1_000_003 + done })];
    const asker = async (): Promise<void> => {
      for (let request = lot.pop(); request; request = lot.pop()) await ask(request);
    };
    await Promise.all(Array.from({ length: atOnce }, asker));
    onProgress?.(done + numRuns);
  }
  return { kinds, faults };
}
