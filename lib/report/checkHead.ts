import { dropSpace } from '../text/foldSpace';
import { isAbbreviation } from '../text/isAbbreviation';
import { monthOfUrl } from './monthOfUrl';
import type { Finding } from './types';

/** What several places of a document say about one fact. */
export interface HeadClaims {
  readonly year: number | null;
  readonly publishedOn: string | null;
  /** A date printed as that of publication that is no day. */
  readonly noSuchDay: string | null;
  readonly url: string | null;
  readonly urlYear: number | null;
  readonly fileYear: number | null;
  readonly titleUnit: string | null;
  /** The bodies between which titles leave the choice. */
  readonly titleUnits: readonly string[];
  readonly issuer: string | null;
}

const core = (name: string): string => dropSpace(name.normalize('NFKC')).replace(/人民政府$/, '');
/** Looser than `isSameBody`: the office of a government issues its report, and a government those of its departments. */
const areRelated = (a: string, b: string): boolean =>
  isAbbreviation(core(a), core(b)) || isAbbreviation(core(b), core(a));

/** Bodies named in a finding. */
const SHOWN = 5;

const note = (
  rule: string,
  where: string,
  left: string | null,
  right: string | null,
  message: string,
): Finding => ({
  rule,
  severity: 'warning',
  where,
  left,
  right,
  message,
});

/**
 * Where title, text, metadata and address of one document disagree on who, when and for which year (STR-08, STR-09), and dates
 * that cannot be. None of it changes what was settled from the better witness.
 */
export function checkHead(claims: HeadClaims): readonly Finding[] {
  const { year, publishedOn, noSuchDay, url, urlYear, fileYear, titleUnit, titleUnits, issuer } = claims;
  const findings: Finding[] = [];
  if (noSuchDay !== null)
    findings.push(
      note(
        'STR-08',
        'head/publishedOn',
        null,
        null,
        `发布日期印的是“${noSuchDay}”，没有这一天：暂不取用，请核对。`,
      ),
    );
  if (year !== null && publishedOn !== null && publishedOn <= `${year}-12-31`)
    findings.push(
      note(
        'STR-08',
        'head/publishedOn',
        null,
        null,
        `发布日期 ${publishedOn} 在报告年度 ${year} 年结束之前，不可能：暂不取用，请核对。`,
      ),
    );
  const month = url === null ? null : monthOfUrl(url);
  if (year !== null && month !== null && month <= `${year}-11`)
    findings.push(
      note(
        'STR-08',
        'head/sourceUrl',
        null,
        null,
        `网址里的日期 ${month} 在报告年度 ${year} 年结束之前：请核对网址是不是这份报告的。`,
      ),
    );
  for (const [other, words, where] of [
    [urlYear, '网址', 'head/sourceUrl'],
    [fileYear, '文件名', 'head/year'],
  ] as const) {
    if (year !== null && other !== null && other !== year)
      findings.push(
        note(
          'STR-08',
          where,
          String(year),
          String(other),
          `报告年度是 ${year} 年，${words}里写的是 ${other} 年：以报告为准，请核对。`,
        ),
      );
  }
  if (titleUnits.length > 0)
    findings.push(
      note(
        'STR-09',
        'head/unit',
        null,
        null,
        `标题和网页写了不同的单位（${titleUnits.slice(0, SHOWN).join('、')}）：无法确定是哪个单位的报告，请在对照表里选定单位编号。`,
      ),
    );
  if (titleUnit !== null && issuer !== null && !areRelated(titleUnit, issuer))
    findings.push(
      note(
        'STR-09',
        'head/issuer',
        null,
        null,
        `标题里的单位是“${titleUnit}”，发布机构或来源写的是“${issuer}”：以标题为准，请核对。`,
      ),
    );
  return findings;
}
