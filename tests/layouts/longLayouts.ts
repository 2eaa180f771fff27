import { ensureChineseFont, findBrowser } from '../../lib/run/findBrowser';
import type { Layout } from './layout';
import { hasLibreOffice, LIBRE_OFFICE_LAYOUTS } from './render/libreOffice';
import { openPdfLayouts } from './render/pdf';

export interface LongLayouts {
  readonly layouts: readonly Layout[];
  /** A sentence for each kind of document that cannot be made on this machine. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/** The layouts that another program makes: PDF by a browser, DOC, WPS, DOCX and PDF by LibreOffice. */
export async function openLongLayouts(): Promise<LongLayouts> {
  const missing: string[] = [];
  const browser = ensureChineseFont() ? await findBrowser() : null;
  const pdf = browser === null ? null : await openPdfLayouts(browser);
  if (!pdf)
    missing.push(
      '没有 Chromium 或中文字体，未测浏览器打印的 PDF。 / No Chromium or Chinese font: no printed PDF.',
    );
  const office = hasLibreOffice() ? LIBRE_OFFICE_LAYOUTS : [];
  if (office.length === 0) {
    missing.push(
      '没有 LibreOffice，未测 DOC、WPS 和它输出的 PDF（apt-get install --no-install-recommends libreoffice-writer-nogui）。 / ' +
        'No LibreOffice: no DOC, WPS or its PDF.',
    );
  }
  return {
    layouts: [...(pdf?.layouts ?? []), ...office],
    missing,
    close: async () => pdf?.close(),
  };
}
