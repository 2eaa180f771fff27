import { hostsAgree } from '../db/hostsAgree';
import { type MatchContext, matchUnit, type UnitMatch } from '../db/matchUnit';
import type { UnitIndex } from '../db/readUnitIndex';
import type { Evidence } from '../report/evidence';
import type { Finding, ReadOutcome, ReportHead } from '../report/types';
import { applyAnswer } from './applyAnswer';
import type { Answered } from './findAnswer';

/** The host of an address in lower case; null when it has none. */
function hostOf(address: string | null): string | null {
  if (address === null) return null;
  const url = /^https?:\/\//i.test(address) ? address : `http://${address}`;
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
}

const SITE_WORDS = /(?:门户网站|政务网|官方网站|官网|网站|网)$/;

/** What else a report says about where it belongs. */
function contextOf({ evidence, sourceUrl, unit }: ReportHead): MatchContext {
  const texts = (field: Evidence['field'], source?: Evidence['source']): string[] =>
    evidence
      .filter((one) => one.field === field && (source === undefined || one.source === source))
      .map(({ text }) => text);
  const names = [
    ...texts('issuer'),
    ...texts('site', 'metadata').map((name) => name.replace(SITE_WORDS, '')),
  ];
  return {
    host: hostOf(sourceUrl) ?? hostOf(texts('site', 'url')[0] ?? null),
    names: [...new Set(names)].filter((name) => name !== unit),
  };
}

/** Where the page stands on the host of a unit, that confirms the unit or, from another province, contradicts it. */
function checkHost(
  index: UnitIndex,
  id: string,
  host: string | null,
): { readonly evidence: readonly Evidence[]; readonly findings: readonly Finding[] } {
  const agree = host === null ? null : hostsAgree(index, id, host);
  if (host === null || agree === null) return { evidence: [], findings: [] };
  if (agree) return { evidence: [{ field: 'unit', source: 'url', text: host }], findings: [] };
  return {
    evidence: [],
    findings: [
      {
        rule: 'STR-09',
        severity: 'warning',
        where: 'head/sourceUrl',
        left: null,
        right: null,
        message: `网址的主机“${host}”登记在另一个省的单位名下：以标题为准，请核对网址是不是这份报告的。`,
      },
    ],
  };
}

/**
 * Whose report it is: by the answer of a mapping file if there is one, else by what the document says. Gives the report back
 * with the evidence for it, or the question to be asked. The report must have a year, its own or that of the answer.
 */
export function settleUnit(
  index: UnitIndex,
  outcome: ReadOutcome,
  printed: string | null,
  year: number,
  answer: Answered | null,
): { readonly match: UnitMatch; readonly outcome: ReadOutcome } {
  const context = contextOf(outcome.report);
  const own = matchUnit(index, printed, year, context);
  const match: UnitMatch =
    answer !== null && answer.unitId !== null ? { kind: 'found', id: answer.unitId } : own;
  if (match.kind === 'unclear') return { match, outcome };

  const answered = answer
    ? applyAnswer(outcome, answer, own.kind === 'found' && own.because === undefined ? own.id : null)
    : outcome;
  const because: Evidence[] =
    match.because === undefined
      ? []
      : [{ field: 'unit', source: match.because === context.host ? 'url' : 'metadata', text: match.because }];
  const { evidence, findings } = checkHost(index, match.id, context.host);
  const all = [...answered.report.evidence, ...because, ...evidence];
  return {
    match,
    outcome: {
      ...answered,
      report: {
        ...answered.report,
        evidence: all.filter(
          (one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i,
        ),
      },
      findings: [...answered.findings, ...findings],
    },
  };
}
