import type { Identity } from '../metrics/identities';

/** What a failed identity says to the person who has to act. */
export function describeImbalance(
  { label, leftLabel, rightLabel }: Pick<Identity, 'label' | 'leftLabel' | 'rightLabel'>,
  left: number,
  right: number,
): string {
  const difference = Number((left - right).toFixed(6));
  return `${label}：${leftLabel}为 ${left}，${rightLabel}为 ${right}，两者应当相等，相差 ${difference > 0 ? '+' : ''}${difference}。`;
}
