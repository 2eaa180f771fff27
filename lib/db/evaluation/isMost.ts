/** Changed reports whose dependents are evaluated in a few seconds, in whatever country. */
const FEW = 2_000;
/** One in so many has neighbours, a year after and a parent that make up most of the country. */
const SHARE = 10;

/** Whether so many reports are due that it costs less to evaluate all there are, each once, than what depends on them. */
export const isMost = ({ due, reports }: { readonly due: number; readonly reports: number }): boolean =>
  due > FEW && due * SHARE > reports;
