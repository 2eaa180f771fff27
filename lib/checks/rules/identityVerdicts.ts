import type { Identity } from '../../metrics/identities';
import { describeImbalance } from '../describeImbalance';
import type { RuleContext } from './context';
import { identityResults } from './identityResults';
import { probableCorrection } from './probableCorrection';
import type { Verdict } from './types';
import { cellsFrom, fail, lackingCells, nameCell, notEvaluable, pass } from './verdicts';

/** The verdicts of a rule that is an identity of the form, one a row, column or block. */
export function identityVerdicts(
  { report }: RuleContext,
  rule: Identity['rule'],
  table: { readonly where: string; readonly absent: string },
): readonly Verdict[] {
  const results = identityResults(report).all.filter(({ identity }) => identity.rule === rule);
  if (results.length === 0) return [notEvaluable(table.where, table.absent)];
  return results.map((result) => {
    const { identity, outcome } = result;
    const { where } = identity;
    if (outcome.kind === 'open')
      return notEvaluable(
        where,
        lackingCells(report.cells, [outcome.cell]) ?? `${nameCell(outcome.cell)}没有数字`,
      );
    const { left, right } = outcome;
    if (left === right) return pass(where);
    return fail({
      where,
      left,
      right,
      cells: cellsFrom('own', report, [...identity.left, ...identity.right]),
      message: describeImbalance(identity, left, right),
      correction: probableCorrection(report, result),
    });
  });
}
