import { DocumentError } from './types';

const BASE64 = /^[A-Za-z\d+/=\s]*$/;

/** The bytes of a part: everything is kept as one character a byte until here. */
function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64' && BASE64.test(body)) return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Splits head and body at the first empty line; headers that go on in the next line are joined. */
function splitPart(part: string): { readonly head: string; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(part);
  if (!end) return { head: part, body: '' };
  return {
    head: part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '),
    body: part.slice(end.index + end[0].length),
  };
}

/**
 * The page of a web archive (MHT, as browsers and Word save one file): the bytes of its first HTML part, still in
 * the encoding of the page. Frames and pictures are left out. Throws `DocumentError` when there is no page in it.
 */
export function readMht(bytes: Uint8Array): Uint8Array {
  const { head } = splitPart(Buffer.from(bytes.subarray(0, 8192)).toString('latin1').trimStart());
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(head) ?? [];
  const boundary = quoted ?? plain;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts = boundary === undefined ? [] : text.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const { head: partHead, body } = splitPart(part.trimStart());
    if (!/^Content-Type:\s*text\/html/im.test(partHead)) continue;
    const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(partHead)?.[1] ?? '8bit';
    return decodeBody(body.replace(/\r?\n$/, ''), encoding.toLowerCase());
  }
  throw new DocumentError(
    'damaged_file',
    '这是单个文件网页（MHT），但其中没有网页正文，可能没有保存完整：请重新保存该网页。',
  );
}
