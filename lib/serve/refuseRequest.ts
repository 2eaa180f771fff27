/** Bytes of an address; the longest of ours, forty units compared, is below a fifth of it. */
export const MAX_ADDRESS = 8_192;

/** An answer given before the application is asked. */
export interface Refusal {
  readonly status: number;
  /** Chinese, for whoever typed the address. */
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one address that takes anything in: a draft to be checked. */
const TAKES_IN = new Set(['/check/result']);
const READING = ['GET', 'HEAD', 'OPTIONS'];

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
 * Why a request is not passed on to the application, or null. These are faults of form that no page of ours has: the application
 * itself says what is wrong with a parameter's value.
 */
export function refuseRequest(method: string, url: string): Refusal | null {
  const { path, search } = splitAddress(url);
  const allowed = TAKES_IN.has(path) ? [...READING, 'POST'] : READING;
  // The programming interface says so itself, in the form that programs read.
  if (!allowed.includes(method) && !path.startsWith('/api/v1/'))
    return {
      status: 405,
      sentence: '这里只能查阅，不能写入。',
      headers: { allow: allowed.join(', ') },
    };
  if (Buffer.byteLength(url) > MAX_ADDRESS)
    return { status: 414, sentence: `网址太长：最多 ${MAX_ADDRESS} 个字节。请少选一些单位或指标。` };
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\'))
    return { status: 400, sentence: '网址不对：应以一个“/”开头。' };
  if (!isDecodable(path) || !isDecodable(search))
    return { status: 400, sentence: '网址里的百分号编码不完整，可能复制时少了一截。' };
  if (/%00/.test(url)) return { status: 400, sentence: '网址里有不可见的空字符。' };
  if (search.split('&').some((pair) => decodeURIComponent(pair.split('=')[0] ?? '') === '__proto__'))
    return { status: 400, sentence: '没有“__proto__”这个参数。' };
  return null;
}
