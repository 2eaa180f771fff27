import type { Document } from '../document/types';
import { dropSpace } from '../text/foldSpace';
import type { Statements } from './statements';
import { textSignature } from './textSignature';

const NOTICES = [
  ['2019', /国办公开办函[〔[(【]?2019[〕\])】]?60号/],
  ['2021', /国办公开办函[〔[(【]?2021[〕\])】]?30号/],
] as const;

/** 共主动公开条, XX件, ××年: what a template leaves to be filled in. */
const PLACEHOLDER =
  /共(?:主动)?公开(?:各类)?(?:政府)?(?:信息)?[条件](?=[,。;])|(?:[Xx]{2,}|×{2,}|_{2,}|\*{2,})(?:余)?[件条次份项年个万]/g;
const MOST_PLACEHOLDERS = 10;

/** Items of article 50, and the words by which a text speaks of them. */
const ARTICLE_50 = [
  ['主动公开', /主动公开/],
  ['依申请公开', /依申请公开|公开申请/],
  ['复议诉讼', /行政?复议|行政?诉讼/],
  ['问题和改进', /问题|不足/],
  ['工作考核', /考核|考评/],
  ['社会评议', /评议|满意度|测评/],
  ['责任追究', /责任追究|追责|问责/],
] as const;

const FEES = /信息处理费|收取[^。]{0,20}费|收费情况|费用[^。]{0,10}收取/;

/** What the text of a document says besides its figures. A line with a full stop is taken for text, all others for table or heading. */
export function readStatements({ blocks }: Document): Statements {
  const lines = blocks.flatMap((block) => (block.kind === 'line' && block.isCell !== true ? [block] : []));
  const sentences = lines
    .filter(({ text }) => text.includes('。'))
    .map(({ text, where }) => ({ text: dropSpace(text.normalize('NFKC')), where }));
  const whole = sentences.map(({ text }) => text).join('\n');
  const all = dropSpace(lines.map(({ text }) => text).join('\n')).normalize('NFKC');
  return {
    citedNotices: NOTICES.filter(([, pattern]) => pattern.test(all)).map(([edition]) => edition),
    placeholders: sentences
      .flatMap(({ text, where }) =>
        [...text.matchAll(PLACEHOLDER)].map(([words]) => ({ text: words, where })),
      )
      .slice(0, MOST_PLACEHOLDERS),
    mentionsFees: FEES.test(all),
    article50: ARTICLE_50.filter(([, pattern]) => pattern.test(all)).map(([item]) => item),
    signature: textSignature(whole),
  };
}
