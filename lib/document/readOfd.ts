import { posix } from 'node:path';
import { toBlocks } from './layout/toBlocks';
import { inMegabytes, LIMITS } from './limits';
import { attributeOf, childrenOf, parseXml, textOf, type XmlElement } from './ofd/parseXml';
import { readOfdPage, sizeOf } from './ofd/readOfdPage';
import type { PositionedPage } from './positioned';
import { readZipDirectory } from './readZipDirectory';
import { refuseHostileXml } from './refuseHostileXml';
import { refuseWithoutText } from './refuseWithoutText';
import { type Document, DocumentError } from './types';
import { unpackEntries } from './unpackEntries';

const MAX_PAGES = 500;
/** One part; parts become trees some twenty times their size, one at a time. Bytes. */
const MAX_PART = LIMITS.markup;
const XML = /\.xml$/i;

type Parts = ReadonlyMap<string, Uint8Array>;

const damaged = (what: string): DocumentError =>
  new DocumentError('damaged_file', `OFD 文件已损坏或不完整（${what}）：请重新取得该文件。`);

/** The XML parts by their path without a leading slash; pictures, fonts and seals stay packed. */
function unpackParts(bytes: Uint8Array): Parts {
  const entries = readZipDirectory(bytes);
  if (!entries) throw damaged('压缩目录读不出');
  const wanted = entries.filter(({ name }) => XML.test(name));
  const large = wanted.find(({ size }) => size > MAX_PART);
  if (large) {
    throw new DocumentError(
      'too_large',
      `OFD 里的“${large.name}”解压后有 ${inMegabytes(large.size)}，超过 ${inMegabytes(MAX_PART)} 的上限，不是正常的报告：请核对文件。`,
    );
  }
  return new Map(
    unpackEntries(wanted).map(({ name, bytes: part }) => [
      name.replaceAll('\\', '/').replace(/^\//, ''),
      part,
    ]),
  );
}

/** A location stated in a part: from the root with a slash before it, else from where the part lies. */
function resolve(from: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/');
  return posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path));
}

function readPart(parts: Parts, path: string, root: string): XmlElement {
  const bytes = parts.get(path);
  if (!bytes) throw damaged(`缺少 ${path}`);
  refuseHostileXml(path, bytes);
  const [element] = childrenOf(parseXml(bytes), root);
  if (!element) throw damaged(`${path} 不是 ${root}`);
  return element;
}

/** The pages of one Document.xml, each with the templates it is printed on. */
function readPages(parts: Parts, path: string, before: number): readonly PositionedPage[] {
  const document = readPart(parts, path, 'Document');
  const [common = {}] = childrenOf(document, 'CommonData');
  const size = sizeOf(childrenOf(common, 'PageArea')[0]);
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map((template) => [
      attributeOf(template, 'ID'),
      attributeOf(template, 'BaseLoc'),
    ]),
  );
  const pages = childrenOf(document, 'Pages').flatMap((list) => childrenOf(list, 'Page'));
  if (before + pages.length > MAX_PAGES) {
    throw new DocumentError('too_complex', `OFD 超过 ${MAX_PAGES} 页：请只导入年度报告的部分。`);
  }
  return pages.map((entry, i) => {
    const page = readPart(parts, resolve(path, attributeOf(entry, 'BaseLoc') ?? ''), 'Page');
    const printedOn = childrenOf(page, 'Template').flatMap((template) => {
      const location = templates.get(attributeOf(template, 'TemplateID'));
      return location ? [readPart(parts, resolve(path, location), 'Page')] : [];
    });
    return readOfdPage([page, ...printedOn], before + i + 1, size);
  });
}

/**
 * An OFD (GB/T 33190, the national format for fixed layouts): its lines and tables in reading order, by the same way
 * as a PDF. Seals and annotations are not read.
 * Throws `DocumentError`: `picture`, `encrypted`, `damaged_file`, `too_large`, `too_complex`.
 */
export function readOfd(bytes: Uint8Array): Document {
  const parts = unpackParts(bytes);
  const bodies = childrenOf(readPart(parts, 'OFD.xml', 'OFD'), 'DocBody');
  const pages: PositionedPage[] = [];
  const titles: string[] = [];
  for (const body of bodies) {
    const [root] = childrenOf(body, 'DocRoot');
    if (root) pages.push(...readPages(parts, resolve('OFD.xml', textOf(root)), pages.length));
    const [title] = childrenOf(body, 'DocInfo').flatMap((info) => childrenOf(info, 'Title'));
    if (title && textOf(title).trim() !== '') titles.push(textOf(title).trim());
  }
  refuseWithoutText('OFD', pages);
  return {
    format: 'ofd',
    blocks: toBlocks(pages),
    metadata: { titles, publishedOn: null, issuer: null, url: null },
  };
}
