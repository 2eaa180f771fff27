import { connect } from 'node:net';

/** What is sent, byte for byte, and what the answer is judged by. */
export interface WireRequest {
  /** Method and address as they stand in the first line, for the report of a failure. */
  readonly label: string;
  readonly bytes: Buffer;
  /** The path, as far as there is one: it decides how long an answer may be. */
  readonly path: string;
}

/** An answer as it came, or why none came. */
export interface WireAnswer {
  /** Null when the connection was closed without an answer, as HTTP allows for what is no HTTP. */
  readonly status: number | null;
  readonly head: string;
  readonly body: Buffer;
  readonly milliseconds: number;
  /** The answer did not end before `longest`. */
  readonly late: boolean;
}

const END = Buffer.from('\r\n\r\n');

/** An answer without the interim ones before it (100 Continue), which have no headers of ours. */
function afterInterim(all: Buffer): Buffer {
  const at = all.indexOf(END);
  return at >= 0 && /^HTTP\/1\.1 1\d\d /.test(all.subarray(0, 13).toString('latin1'))
    ? afterInterim(all.subarray(at + END.length))
    : all;
}

/** Sends bytes over a connection of its own and reads until the server closes it; at most `longest` milliseconds. */
export function sendBytes(port: number, bytes: Buffer, longest: number): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const finish = (late: boolean): void => {
      clearTimeout(clock);
      socket.destroy();
      const all = afterInterim(Buffer.concat(chunks));
      const at = all.indexOf(END);
      const head = all.subarray(0, at < 0 ? all.length : at).toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
      resolve({
        status: status === undefined ? null : Number(status),
        head,
        body: at < 0 ? Buffer.alloc(0) : all.subarray(at + END.length),
        milliseconds: performance.now() - started,
        late,
      });
    };
    const clock = setTimeout(() => finish(true), longest);
    socket
      .on('data', (chunk) => chunks.push(chunk))
      .once('error', () => undefined) // a reset is an end like any other
      .once('close', () => finish(false));
    socket.write(bytes);
  });
}
