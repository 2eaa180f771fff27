import type { DatabaseFault } from '../db/databaseFault';
import { addressIn } from '../language/addresses';
import { LANGUAGE_TAGS } from '../language/language';
import { languageNow } from '../language/languageNow';
import { say } from '../language/say';
import { spoken } from '../language/spoken';

/** Seconds after which asking again makes sense. */
export const AGAIN_AFTER = 10;

const SENTENCES = spoken<DatabaseFault | 'ours'>({
  away: {
    zh: '数据库暂时没有应答，正在等它恢复。',
    en: 'The database does not answer at the moment; we are waiting for it to come back. ',
  },
  full: {
    zh: '现在访问的人太多，或数据库暂时没有余力，没有轮到这一页。',
    en: 'Too many readers at once, or a database without room to spare: this page did not get its turn. ',
  },
  slow: {
    zh: '这一页的查询用时太长，已经中止。可以缩小范围（少选一些年份或单位）后再试。',
    en: 'The query of this page took too long and was stopped. Try again with fewer years or bodies. ',
  },
  ours: { zh: '服务器处理这一页时出了问题。', en: 'Something went wrong on the server with this page. ' },
});

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `:root{color-scheme:light dark;--surface:#fefefe;--text:#1b2430;--muted:#5a6675;--line:#d9dee5;--accent:#0b6b74}
@media (prefers-color-scheme:dark){:root{--surface:#151a21;--text:#e8ecf1;--muted:#a5b0bd;--line:#36404c;--accent:#4fc0c9}}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
header{border-bottom:1px solid var(--line);padding:1rem 1.5rem}
header a{color:inherit;font-weight:600;text-decoration:none}
main{max-width:42rem;padding:3rem 1.5rem}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 1rem}
p{margin:0 0 1rem}
.again{border:1px solid var(--accent);border-radius:6px;color:var(--accent);display:inline-block;min-height:44px;padding:.5rem 1.25rem;text-decoration:none}
.again:hover,.again:focus-visible{background:var(--accent);color:var(--surface)}
.id{color:var(--muted);font-size:.85rem;overflow-wrap:anywhere}`;

/** What the page that says so is made of. */
export interface Failure {
  readonly fault: DatabaseFault | null;
  /** Path and query that was asked for. */
  readonly address: string;
  readonly requestId: string;
  readonly nonce: string;
}

/**
 * The page for a request that failed: whole in itself, since nothing else may work now. Says what happened, that no data is lost, and what to do;
 * nothing of the inside.
 */
export function failurePage({ fault, address, requestId, nonce }: Failure): string {
  const site = say({ zh: '公开年报图谱', en: 'Disclosure Atlas' });
  const title = say({ zh: '暂时打不开这一页', en: 'This page cannot be opened just now' });
  const again = say({ zh: '再试一次', en: 'Try again' });
  const advice = say({
    zh: `请${fault === 'slow' ? '' : '稍等片刻，'}再试一次；一直如此时，请把下面的编号告诉管理员。`,
    en: `Please ${fault === 'slow' ? '' : 'wait a moment and '}try again; should it stay like this, tell the administrator the number below.`,
  });
  return `<!DOCTYPE html>
<html lang="${say(LANGUAGE_TAGS)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · ${site}</title><style nonce="${escapeText(nonce)}">${STYLE}</style></head>
<body><header><a href="${addressIn(languageNow(), '/')}">${site}</a></header>
<main><h1>${title}</h1>
<p>${SENTENCES[fault ?? 'ours']}${say({ zh: '数据没有受影响。', en: 'No data were affected.' })}</p>
<p>${advice}</p>
<p><a class="again" href="${escapeText(addressIn(languageNow(), address))}">${again}</a></p>
<p class="id">${say({ zh: '编号', en: 'Number' })} ${escapeText(requestId)}</p></main></body></html>
`;
}
