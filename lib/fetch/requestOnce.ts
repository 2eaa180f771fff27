import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { lookupPublic } from './lookupPublic';
import { type FetchLimits, FetchProblem } from './types';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked; empty where the status is no success. */
  readonly body: Uint8Array;
}

/** Who asks: servers' operators look for it in their logs. */
export const USER_AGENT = 'DisclosureAtlas/0.1 (reads annual reports on information disclosure)';

const MIB = 1024 * 1024;
const tooLarge = ({ size }: FetchLimits): FetchProblem =>
  new FetchProblem(`内容超过 ${Math.round(size / MIB)} MB 的上限，不是一份报告：已停止下载。`, false);

function unpackerFor(encoding: string | undefined) {
  switch ((encoding ?? 'identity').toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    case 'identity':
      return null;
    default:
      throw new FetchProblem(`服务器用了不支持的压缩方式“${encoding}”。`, false);
  }
}

/** Lets so many bytes through, and fails at the next. */
function upTo(limits: FetchLimits): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      size += chunk.length;
      if (size > limits.size) done(tooLarge(limits));
      else done(null, chunk);
    },
  });
}

async function readBody(answer: IncomingMessage, limits: FetchLimits): Promise<Uint8Array> {
  if (Number(answer.headers['content-length']) > limits.size) throw tooLarge(limits);
  const parts: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const part of source) parts.push(part);
  };
  const unpacker = unpackerFor(answer.headers['content-encoding']);
  const source: Readable = answer;
  if (unpacker) await pipeline(source, upTo(limits), unpacker, upTo(limits), collect);
  else await pipeline(source, upTo(limits), collect);
  return Buffer.concat(parts);
}

const WORDS: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:ENOTFOUND|EAI_NONAME|ENODATA)$/, '找不到这个主机：请核对网址。', false],
  [/^EAI_AGAIN$/, '查不到主机的地址：请检查网络，稍后再试。', true],
  [/^ECONNREFUSED$/, '服务器没有应答：请稍后再试。', true],
  [
    /^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED)$/,
    '下载中断，内容不完整：请稍后再试。',
    true,
  ],
  [/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, '连不上服务器：请检查网络，稍后再试。', true],
  [/^Z_/, '压缩的内容已损坏或不完整：请稍后再试。', true],
  [
    /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/,
    '服务器的证书不可信，没有下载：请核对网址。',
    false,
  ],
  [
    /^(?:EPROTO|ERR_SSL_)/,
    '和服务器谈不拢加密的方式，没有下载：请在浏览器里核对网址，或从别的途径取得。',
    false,
  ],
  [/^HPE_/, '服务器的应答不合 HTTP 的格式：请稍后再试。', true],
];

/** An error of a connection as a sentence; null for a bug. */
function problemOf(error: unknown): FetchProblem | null {
  if (error instanceof FetchProblem) return error;
  const code = typeof error === 'object' && error !== null ? String(Reflect.get(error, 'code')) : '';
  const found = WORDS.find(([pattern]) => pattern.test(code));
  if (found) return new FetchProblem(`${found[1]}（${code}）`, found[2]);
  // Whatever else goes wrong in the system's own calls is the network's fault, not ours.
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? new FetchProblem(`连不上服务器：请检查网络，稍后再试。（${code}）`, true) : null;
}

/** Statuses whose body is wanted. */
const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * Asks for one address, once: no redirect is followed. `isLocal`: the host is permitted by name and its addresses are not looked at. The
 * answer is whole and within the limits; else throws `FetchProblem`.
 */
export async function requestOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits,
  isLocal: boolean,
): Promise<Answer> {
  const deadline = new AbortController();
  const clock = setTimeout(() => deadline.abort(), limits.time);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
        agent: false, // no connection is kept: whoever answers next is looked up and looked at again
        signal: deadline.signal,
        headers: {
          'user-agent': USER_AGENT,
          accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8',
          'accept-encoding': 'gzip, deflate, br',
          ...headers,
        },
        ...(isLocal ? {} : { lookup: lookupPublic }),
      });
      request.once('error', reject);
      request.once('response', (answer) => {
        const status = answer.statusCode ?? 0; // no measure: an answer always has one
        if (!isSuccess(status)) {
          answer.resume();
          request.off('error', reject).on('error', () => undefined);
          resolve({ status, headers: answer.headers, body: new Uint8Array() });
          request.destroy();
          return;
        }
        readBody(answer, limits).then((body) => resolve({ status, headers: answer.headers, body }), reject);
      });
      request.end();
    });
  } catch (error) {
    if (deadline.signal.aborted)
      throw new FetchProblem(
        `${Math.round(limits.time / 1000)} 秒之内没有下载完，已停止：请稍后再试。`,
        true,
      );
    throw problemOf(error) ?? error;
  } finally {
    clearTimeout(clock);
    deadline.abort();
  }
}
