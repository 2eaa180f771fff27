import { openReason } from '../checks/openReason';
import type { Evidence } from '../report/evidence';
import type { Finding, ReadOutcome } from '../report/types';
import type { Answered } from './findAnswer';

const finding = (rule: string, where: string, left: string, right: string, message: string): Finding => ({
  rule,
  severity: 'warning',
  where,
  left,
  right,
  message,
});

/**
 * A report with what a person said of it: their year and scope in place of the document's, each answer among the evidence, and a
 * finding where the document says otherwise. `ownUnit`: the unit that the document itself names exactly, if it names one.
 */
export function applyAnswer(
  outcome: ReadOutcome,
  { unitId, year, scope, told: where, list }: Answered,
  ownUnit: string | null,
): ReadOutcome {
  const { report } = outcome;
  const told = (field: Evidence['field'], text: string | number | null): Evidence[] =>
    text === null ? [] : [{ field, source: 'operator', text: `${text}（${where}）` }];
  const head = {
    ...report,
    unit: report.unit ?? unitId,
    year: year ?? report.year,
    scope: scope ?? report.scope,
    evidence: [
      ...report.evidence,
      ...told('unit', unitId),
      ...told('year', year === report.year ? null : year),
      ...told('scope', scope),
    ],
  };
  const contradictions = [
    ...(unitId !== null && ownUnit !== null && ownUnit !== unitId
      ? [
          finding(
            'STR-09',
            'head/unit',
            ownUnit,
            unitId,
            `报告写的单位“${report.unit ?? ''}”是 ${ownUnit}，${list}指定为 ${unitId}：已按${list}导入，请核对。`,
          ),
        ]
      : []),
    ...(year !== null && report.year !== null && report.year !== year
      ? [
          finding(
            'STR-08',
            'head/year',
            String(report.year),
            String(year),
            `报告写的年度是 ${report.year} 年，${list}指定为 ${year} 年：已按${list}导入，请核对。`,
          ),
        ]
      : []),
  ];
  const findings = [...outcome.findings, ...contradictions];
  const reason = openReason({ ...outcome, head }, findings);
  return { ...outcome, report: head, findings, reason, status: reason === null ? 'read' : 'partial' };
}
