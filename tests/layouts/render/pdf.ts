import { type Browser, chromium } from 'playwright-core';
import type { Random } from '../../../lib/synth/random';
import { type Layout, PAGED } from '../layout';
import type { Part } from '../parts';
import { htmlBody, htmlPage, htmlTable } from './html';

const styles = (border: string, random: Random): string => `<style>
  body { font-family: "Noto Serif CJK SC", serif; font-size: ${random.pick([10, 12, 14])}px }
  table { border-collapse: collapse; width: ${random.pick([70, 85, 100])}% }
  td { border: ${border}; padding: ${random.pick([1, 3, 6])}px; text-align: ${random.pick(['left', 'center'])} }
</style>`;

function pdfLayout(name: string, border: string, browser: Browser): Layout {
  return {
    name,
    extension: 'pdf',
    furniture: PAGED.filter((furniture) => furniture !== 'repeatedHeaders' && furniture !== 'pageBreaks'),
    printings: ['blanks', 'marks', 'thousands', 'suffix'],
    separators: null,
    render: async (parts: readonly Part[], random: Random) => {
      const body = htmlBody(parts, (table) => htmlTable(table, ({ text }) => text.replaceAll('\n', '<br>')));
      const page = await browser.newPage();
      try {
        await page.setContent(htmlPage(parts, body, styles(border, random)));
        const footer =
          '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>';
        return await page.pdf({
          format: 'A4',
          landscape: random.chance(0.2),
          displayHeaderFooter: random.chance(0.5),
          headerTemplate: '<span></span>',
          footerTemplate: footer,
          margin: { top: '15mm', bottom: '18mm', left: '15mm', right: '15mm' },
        });
      } finally {
        await page.close();
      }
    },
  };
}

/** PDF as a browser prints it, tables with and without lines. Needs Chromium. */
export async function openPdfLayouts(
  executablePath: string,
): Promise<{ readonly layouts: readonly Layout[]; readonly close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    layouts: [
      pdfLayout('pdf-bordered', '1px solid black', browser),
      pdfLayout('pdf-borderless', 'none', browser),
    ],
    close: () => browser.close(),
  };
}
