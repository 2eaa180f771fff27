import { say } from '../language/say';

/** Bytes of an address; the longest of ours, forty units compared, is below a fifth of it. */
export const MAX_ADDRESS = 8_192;

/** An answer given before the application is asked. */
export interface Refusal {
  readonly status: number;
  /** For whoever typed the address. */
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one address that takes anything in: a draft to be checked. */
const TAKES_IN = new Set(['/check/result']);
const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Methods that the programming interface refuses itself, in the form that programs read; Next fails at others. */
const REFUSED_BY_API = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** True when the percent signs of an address say characters. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** An address in two: `/rank` and `year=2023`. */
export function splitAddress(url: string): { readonly path: string; readonly search: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, search: '' } : { path: url.slice(0, mark), search: url.slice(mark + 1) };
}

/**
 * Escapes in a path that no client writes: of characters that need none (RFC 3986, 2.3), and of strokes. The application takes them for
 * what they stand for, while limits and kept answers go by what is written.
 */
const NEEDLESS = /%(?:2[DEF]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/i;

/** A name or an address, and perhaps a port: links of an answer begin with it. */
const HOST = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/**
 * Why a request is not passed on to the application, or null. These are faults of form that no page of ours has: the application
 * itself says what is wrong with a parameter's value. `host`: its Host header, which HTTP/1.0 does without.
 */
export function refuseRequest(method: string, url: string, host = 'localhost'): Refusal | null {
  const { path, search } = splitAddress(url);
  const allowed = TAKES_IN.has(path) ? [...READING, 'POST'] : READING;
  if (!allowed.includes(method) && !(path.startsWith('/api/v1/') && REFUSED_BY_API.includes(method)))
    return {
      status: 405,
      sentence: say({ zh: '这里只能查阅，不能写入。', en: 'This site can be read, not written to.' }),
      headers: { allow: allowed.join(', ') },
    };
  if (!HOST.test(host))
    return {
      status: 400,
      sentence: say({
        zh: '请求里的主机名（Host）不对。',
        en: 'The Host header of the request is not a host name.',
      }),
    };
  if (Buffer.byteLength(url) > MAX_ADDRESS)
    return {
      status: 414,
      sentence: say({
        zh: `网址太长：最多 ${MAX_ADDRESS} 个字节。请少选一些单位或指标。`,
        en: `The address is too long: ${MAX_ADDRESS} bytes at most. Please choose fewer bodies or metrics.`,
      }),
    };
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\'))
    return {
      status: 400,
      sentence: say({
        zh: '网址不对：应以一个“/”开头。',
        en: 'The address is wrong: it should begin with one “/”.',
      }),
    };
  if (!isDecodable(path) || !isDecodable(search))
    return {
      status: 400,
      sentence: say({
        zh: '网址里的百分号编码不完整，可能复制时少了一截。',
        en: 'A percent-encoding in the address is incomplete; part of it may have been lost in copying.',
      }),
    };
  if (NEEDLESS.test(path))
    return {
      status: 400,
      sentence: say({
        zh: '网址里有不必编码的字符被写成了百分号：请改用本站页面上的网址。',
        en: 'Characters in the address are percent-encoded that need not be: please use the address as our pages have it.',
      }),
    };
  if (/%00/.test(url))
    return {
      status: 400,
      sentence: say({
        zh: '网址里有不可见的空字符。',
        en: 'There is an invisible null character in the address.',
      }),
    };
  if (search.split('&').some((pair) => decodeURIComponent(pair.split('=')[0] ?? '') === '__proto__'))
    return {
      status: 400,
      sentence: say({ zh: '没有“__proto__”这个参数。', en: 'There is no parameter “__proto__”.' }),
    };
  return null;
}
