/**
 * Runs pdf.js in a thread of its own (started by drawPdf.ts), because nothing can stop it from inside: a file made to
 * be drawn without end is ended with the thread. Answers `{ bytes, cmaps, maxPages }` with what is drawn on each page.
 */
import '../noNetwork.mjs';
import '../noWriting.mjs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';

// pdf.js uses this method of newer engines when it hands a font on; Node 20 does not have it.
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength(length = this.byteLength) {
  return this.slice(0, length);
};

// Where a browser would take fonts in, nothing does: else pdf.js computes the outline of every character, to draw it.
globalThis.FontFace = class {
  loaded = Promise.resolve(this);
};
const NO_FONTS = { fonts: { add() {}, delete() {} } };

const pdfjs = await getResolvedPDFJS();
const { OPS } = pdfjs;
/** On one page; the densest table met has 6 000. */
const MAX_OPERATORS = 200_000;
const USUAL_FONT_MATRIX = [0.001, 0, 0, 0.001, 0, 0];

/** Adobe's tables from character codes to glyphs, for fonts that name one instead of bringing it; throws for others. */
const tablesIn = (folder) =>
  class {
    async fetch({ filename }) {
      if (!/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`No table is named "${filename}"`);
      return new Uint8Array(await readFile(join(folder, filename)));
    }
  };

function fontsOf(page, fnArray, argsArray) {
  const fonts = {};
  const note = (id) => {
    if (typeof id !== 'string' || id in fonts || !page.commonObjs.has(id)) return;
    const { vertical, fontMatrix, defaultVMetrics } = page.commonObjs.get(id);
    fonts[id] = {
      vertical: vertical === true,
      fontMatrix: fontMatrix ?? USUAL_FONT_MATRIX,
      defaultVMetrics: defaultVMetrics ?? null,
    };
  };
  for (const [i, operator] of fnArray.entries()) {
    if (operator === OPS.setFont) note(argsArray[i][0]);
    if (operator === OPS.setGState)
      for (const [key, value] of argsArray[i][0]) if (key === 'Font') note(value[0]);
  }
  return fonts;
}

/** Of a character only what says where it stands: the rest would be copied between threads for nothing. */
const slim = (item) =>
  typeof item === 'number'
    ? item
    : { unicode: item.unicode, width: item.width, isSpace: item.isSpace, vmetric: item.vmetric };

async function drawPage(file, number, layers) {
  const page = await file.getPage(number);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > MAX_OPERATORS)
    throw Object.assign(new Error(`Page ${number}`), { name: 'TooManyOperators' });
  const fonts = fontsOf(page, fnArray, argsArray);
  for (const [i, operator] of fnArray.entries()) {
    // Whether a layer is switched on is known here only.
    if (operator === OPS.beginMarkedContentProps) {
      const [tag, layer] = argsArray[i];
      argsArray[i] = [tag !== 'OC' || layers.isVisible(layer)];
    }
    if (operator === OPS.showText) argsArray[i] = [argsArray[i][0].map(slim)];
  }
  page.cleanup();
  return { number, transform, width, height, fnArray, argsArray, fonts };
}

const failed = (error) => ({
  kind: 'failed',
  name: error?.name ?? '',
  message: String(error?.message ?? error),
});

async function draw({ bytes, cmaps, maxPages }) {
  const task = pdfjs.getDocument({
    data: bytes,
    BinaryDataFactory: tablesIn(cmaps),
    cMapPacked: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: false,
    ownerDocument: NO_FONTS,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1, // pictures are not decoded
  });
  try {
    const file = await task.promise;
    const { info } = await file.getMetadata();
    const title = typeof info.Title === 'string' ? info.Title : '';
    const pages = [];
    if (file.numPages <= maxPages) {
      const layers = await file.getOptionalContentConfig();
      for (let number = 1; number <= file.numPages; number += 1)
        pages.push(await drawPage(file, number, layers));
    }
    return { kind: 'drawn', title, numPages: file.numPages, pages, operators: OPS };
  } catch (error) {
    return failed(error);
  } finally {
    await task.destroy();
  }
}

// What pdf.js fetches ahead of a damaged file may fail where nobody waits for it; it would end the thread. Something is missing then.
let unheard = null;
process.on('unhandledRejection', (error) => {
  unheard ??= failed(error);
});

parentPort.on('message', async (request) => {
  unheard = null;
  const drawn = await draw(request);
  parentPort.postMessage(unheard ?? drawn);
});
