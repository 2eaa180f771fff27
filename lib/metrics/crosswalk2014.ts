import type { MetricKey } from './catalogue';
import type { ReportedKey } from './reported';

/** A metric of the form of 2019 that figures of the form of 2014 come near to: their sum goes before it, with a note. */
export interface Predecessor {
  readonly of: MetricKey;
  readonly sum: readonly ReportedKey[];
}

/**
 * Which figures of 2014–2018 may stand before which of 2019, dashed in charts (grade B): the sum of those named, in the
 * column 总计. What is not named here is not comparable over that change.
 */
export const CROSSWALK_2014: readonly Predecessor[] = [
  { of: 't2_normative_made', sum: ['s1_normative_issued'] },
  { of: 't3_new', sum: ['s3_received_total'] },
  { of: 't3_granted', sum: ['s3_reply_already_public', 's3_reply_granted'] },
  { of: 't3_partial', sum: ['s3_reply_partial'] },
  { of: 't3_refused_state_secret', sum: ['s3_refused_state_secret'] },
  { of: 't3_refused_third_party', sum: ['s3_refused_trade_secret', 's3_refused_privacy'] },
  { of: 't3_refused_security_stability', sum: ['s3_refused_security_stability'] },
  { of: 't3_unable_not_held', sum: ['s3_reply_not_this_organ', 's3_reply_not_exist'] },
  { of: 't4_recon_total', sum: ['s4_recon_total'] },
  { of: 't4_recon_upheld', sum: ['s4_recon_upheld'] },
  { of: 't4_recon_corrected', sum: ['s4_recon_corrected'] },
  { of: 'suits', sum: ['s5_suit_total'] },
];

const byMetric = new Map(CROSSWALK_2014.map(({ of, sum }) => [of, sum]));

/** The figures of 2014 whose sum goes before a metric; null where nothing comparable does. */
export function predecessorsOf(key: MetricKey): readonly ReportedKey[] | null {
  return byMetric.get(key) ?? null;
}
