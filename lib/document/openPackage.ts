import { zipSync } from 'fflate';
import { inMegabytes, LIMITS } from './limits';
import { readZipDirectory } from './readZipDirectory';
import { refuseHostileXml } from './refuseHostileXml';
import { DocumentError } from './types';
import { unpackEntries } from './unpackEntries';

const XML = /\.(?:xml|rels|vml)$/i;
/** Pictures, fonts and embedded files: no text of ours is in them. */
const MEDIA = /^\/?(?:word|xl)\/(?:media|embeddings|fonts|printerSettings|theme|webextensions)\//i;

/**
 * A DOCX or XLSX made safe to hand to a library: every part unpacked within the limits, no XML with a document
 * type, entities, absurd depth or number of elements, and packed again without compression, so that what the
 * library unpacks is what was looked at. Pictures and fonts are left out.
 * Throws `DocumentError`: `too_large`, `too_complex`, `encrypted`, `damaged_file`.
 */
export function openPackage(bytes: Uint8Array): Uint8Array {
  const entries = readZipDirectory(bytes);
  if (!entries) {
    throw new DocumentError('damaged_file', '文件不完整，无法打开（可能下载中断）：请重新取得该文件。');
  }
  const wanted = entries.filter(({ name }) => !MEDIA.test(name) && !/[\\/]$/.test(name));
  const markup = wanted.filter(({ name }) => XML.test(name)).reduce((sum, { size }) => sum + size, 0);
  if (markup > LIMITS.markup) {
    throw new DocumentError(
      'too_large',
      `文件内部的文字部分解压后有 ${inMegabytes(markup)}，超过 ${inMegabytes(LIMITS.markup)} 的上限，不是正常的报告：请核对文件。`,
    );
  }
  const parts = unpackEntries(wanted);
  let elements = 0;
  for (const { name, bytes: part } of parts) {
    if (XML.test(name)) elements += refuseHostileXml(name, part);
  }
  if (elements > LIMITS.partElements) {
    throw new DocumentError(
      'too_complex',
      `文件内部的标记有 ${elements} 个，超过 ${LIMITS.partElements} 个的上限，不是正常的报告：请核对文件，或只保留报告部分。`,
    );
  }
  const plain = Object.fromEntries(
    parts.map(({ name, bytes: part }) => [name.replaceAll('\\', '/').replace(/^\//, ''), part]),
  );
  return zipSync(plain, { level: 0 });
}
