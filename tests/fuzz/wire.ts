import { connect } from 'node:net';

/** What is sent, byte for byte, and what the answer is judged by. */
export interface WireRequest {
  /** Method and address as they stand in the first line, for the report of a failure. */
  readonly label: string;
  readonly bytes: Buffer;
  /** The path, as far as there is one: it decides how long an answer may be. */
  readonly path: string;
}

/** How long an answer is waited for, in milliseconds. */
export interface WirePatience {
  /** For its first byte, and from one to the next. */
  readonly silence: number;
  /** In all. */
  readonly all: number;
  /** After its first byte, when the reader leaves in the middle; null for one who reads to the end. */
  readonly leaveAfter: number | null;
}

/** An answer as it came, or why none came. */
export interface WireAnswer {
  /** Null when the connection was closed without an answer, as HTTP allows for what is no HTTP. */
  readonly status: number | null;
  readonly head: string;
  readonly body: Buffer;
  /** To its end, or to when its reader was gone. */
  readonly milliseconds: number;
  /** To its first byte; null when none came. */
  readonly begunAfter: number | null;
  /** The longest time from one byte to the next. */
  readonly longestPause: number;
  /** By the server, by a reader who left as was meant, or by one whom it took too long. */
  readonly end: 'ended' | 'left' | 'given up';
}

const END = Buffer.from('\r\n\r\n');

/** An answer without the interim ones before it (100 Continue), which have no headers of ours. */
function afterInterim(all: Buffer): Buffer {
  const at = all.indexOf(END);
  return at >= 0 && /^HTTP\/1\.1 1\d\d /.test(all.subarray(0, 13).toString('latin1'))
    ? afterInterim(all.subarray(at + END.length))
    : all;
}

/** Sends bytes over a connection of its own and reads until the server closes it, or for as long as there is patience. */
export function sendBytes(
  port: number,
  bytes: Buffer,
  { silence, all, leaveAfter }: WirePatience,
): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const chunks: Buffer[] = [];
    let begunAfter: number | null = null;
    let last = started;
    let longestPause = 0;
    const socket = connect(port, '127.0.0.1');
    const clocks = new Set<NodeJS.Timeout>();
    const finish = (end: WireAnswer['end']): void => {
      for (const clock of clocks) clearTimeout(clock);
      socket.destroy();
      const received = afterInterim(Buffer.concat(chunks));
      const at = received.indexOf(END);
      const head = received.subarray(0, at < 0 ? received.length : at).toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
      resolve({
        status: status === undefined ? null : Number(status),
        head,
        body: at < 0 ? Buffer.alloc(0) : received.subarray(at + END.length),
        milliseconds: performance.now() - started,
        begunAfter,
        longestPause,
        end,
      });
    };
    const within = (milliseconds: number, end: WireAnswer['end']): NodeJS.Timeout => {
      const clock = setTimeout(finish, milliseconds, end);
      clocks.add(clock);
      return clock;
    };
    const quiet = within(silence, 'given up');
    within(all, 'given up');
    socket
      .on('data', (chunk) => {
        const now = performance.now();
        if (begunAfter !== null) longestPause = Math.max(longestPause, now - last);
        else if (leaveAfter !== null) within(leaveAfter, 'left');
        begunAfter ??= now - started;
        last = now;
        quiet.refresh();
        chunks.push(chunk);
      })
      .once('error', () => undefined) // a reset is an end like any other
      .once('close', () => finish('ended'));
    socket.write(bytes);
  });
}
