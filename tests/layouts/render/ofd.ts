import { IN_CELLS, type Layout, PAGE } from '../layout';
import { escapeHtml } from './html';
import { FONT_SIZE, type Page, typeset, widthOf } from './typeset';
import { zipOf } from './zip';

const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const millimetres = (length: number): string => String(Math.round(length * 1000) / 1000);

/** GB/T 33190, 11.3: each TextCode says how far every character lies from the one before. */
function textObject({ x, y, text }: Page['runs'][number], id: number): string {
  const widths = [...text].map(widthOf);
  const width = widths.reduce((total, one) => total + one, 0);
  const boundary = [x, y - FONT_SIZE, width, FONT_SIZE * 1.3].map(millimetres).join(' ');
  const delta = widths.slice(0, -1).map(millimetres).join(' ');
  return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="2" Size="${FONT_SIZE}"><ofd:TextCode X="0" Y="${FONT_SIZE}"${delta === '' ? '' : ` DeltaX="${delta}"`}>${escapeHtml(text)}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject({ x, y, width, height }: Page['boxes'][number], id: number): string {
  const boundary = [x, y, width, height].map(millimetres).join(' ');
  const [w, h] = [millimetres(width), millimetres(height)];
  return `<ofd:PathObject ID="${id}" Boundary="${boundary}" LineWidth="0.25"><ofd:AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

function pageXml({ runs, boxes }: Page, firstId: number): string {
  const objects = [
    ...boxes.map((box, i) => pathObject(box, firstId + 1 + i)),
    ...runs.map((run, i) => textObject(run, firstId + 1 + boxes.length + i)),
  ];
  return `${HEAD}<ofd:Page ${SPACE}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${firstId}">${objects.join('\n')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

const ID_STEP = 10_000;

function ofdOf(pages: readonly Page[]): Uint8Array {
  const list = pages
    .map((_, i) => `<ofd:Page ID="${10 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
    .join('');
  const files: readonly (readonly [string, string])[] = [
    [
      'OFD.xml',
      `${HEAD}<ofd:OFD ${SPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>00000000000000000000000000000001</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ],
    [
      'Doc_0/Document.xml',
      `${HEAD}<ofd:Document ${SPACE}><ofd:CommonData><ofd:MaxUnitID>${(pages.length + 1) * ID_STEP}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ],
    [
      'Doc_0/PublicRes.xml',
      `${HEAD}<ofd:Res ${SPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`,
    ],
    ...pages.map(
      (page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, pageXml(page, (i + 1) * ID_STEP)] as const,
    ),
  ];
  return zipOf(files.map(([name, text]) => ({ name: Buffer.from(name), bytes: Buffer.from(text) })));
}

/** OFD (GB/T 33190), the national format for fixed pages: text placed by coordinates, lines around the cells. */
export const OFD: Layout = {
  name: 'ofd',
  extension: 'ofd',
  furniture: PAGE,
  printings: IN_CELLS,
  separators: null,
  render: async (parts) => ofdOf(typeset(parts)),
};
