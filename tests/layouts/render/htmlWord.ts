import type { Random } from '../../../lib/synth/random';
import type { FormCell } from '../form';
import { IN_CELLS, type Layout, PAGE } from '../layout';
import { escapeHtml, htmlBody, htmlPage, htmlTable } from './html';

/** A word in pieces, each in markup of its own, as Word and WPS save what was typed and corrected. */
function inPieces(text: string, random: Random): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = random.int(1, 6);
    const piece = escapeHtml(text.slice(at, at + length)).replaceAll('\n', '<br>');
    pieces.push(
      random.pick([
        `<span style="font-family:仿宋_GB2312;mso-hansi-font-family:宋体">${piece}</span>`,
        `<font face="宋体">${piece}</font>`,
        `<span lang="EN-US">${piece}<o:p></o:p></span>`,
        piece,
      ]),
    );
    at += length;
  }
  return pieces.join('');
}

function cellMarkup({ text }: FormCell, random: Random): string {
  if (text === '') return random.pick(['<p class="MsoNormal"><o:p>&nbsp;</o:p></p>', '<o:p> </o:p>', '']);
  const words = inPieces(text, random);
  const supports = '<!--[if !supportLists]--><!--[endif]-->';
  return random.pick([
    `<p class="MsoNormal" align="center" style="mso-pagination:none">${words}<o:p></o:p></p>`,
    `<p class="MsoNormal"><b>${supports}${words}</b></p>`,
    words,
  ]);
}

/** A page saved by Word or WPS: `o:p`, `font`, `mso-` styles, words split over spans. */
export const HTML_WORD: Layout = {
  name: 'html-word',
  extension: 'html',
  furniture: PAGE,
  printings: IN_CELLS,
  separators: /[<>&]/,
  render: (parts, random) =>
    htmlPage(
      parts,
      htmlBody(
        parts,
        (table) => htmlTable(table, (cell) => cellMarkup(cell, random), ' class="MsoNormalTable"'),
        ({ text }) => `<p class="MsoNormal">${inPieces(text, random)}<o:p></o:p></p>`,
      ),
      '<style><!-- /* Style Definitions */ p.MsoNormal{mso-style-parent:""} --></style>',
    ),
};

/** The same report with other figures, as a copy that nobody sees may be of last year. */
const otherFigures = (html: string): string =>
  html.replace(/(?<=>)\d{1,6}(?=<)/g, (digits) => String(Number(digits) + 7));

/** The page as a layout table, the report in one of its cells, and a hidden copy of it for telephones, or an older one. */
export const HTML_NESTED: Layout = {
  name: 'html-nested',
  extension: 'html',
  furniture: ['menus', 'metadata', 'quotedTitles', 'footnote', 'splitWords', 'otherTitles'],
  printings: IN_CELLS,
  separators: null,
  render: (parts, random) => {
    const body = htmlBody(parts, (table) => htmlTable(table, ({ text }) => escapeHtml(text)));
    const hidden = random.chance(0.6)
      ? `<div class="mobile-only" style="display:none">\n${random.chance(0.5) ? body : otherFigures(body)}\n</div>`
      : '';
    return htmlPage(
      parts,
      `<table width="100%"><tr><td>首页</td><td>机构设置</td><td>政务公开</td></tr></table>
<table width="1000"><tr><td width="200"><ul><li>政府信息公开指南</li><li>政府信息公开年报</li></ul></td><td>
${body}
</td></tr><tr><td colspan="2">主办：示例县人民政府办公室 备案号：示ICP备00000000号</td></tr></table>
${hidden}`,
    );
  },
};
