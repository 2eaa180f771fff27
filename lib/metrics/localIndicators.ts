import type { ReportedKey } from './reported';

/** An indicator of local statistics tables (2008–2018) that means what a figure of the form of 2014 means. */
export interface LocalIndicator {
  readonly key: ReportedKey;
  /** Its names, without numbering, punctuation, notes in brackets and 数 or 总数 at the end. */
  readonly names: readonly string[];
  /** A row of this name in the same table makes the indicator a narrower one, which is then not taken. */
  readonly unless?: RegExp;
}

/**
 * What may be taken over from local tables, and no more (docs/decisions/011-editions-before-2019.md). Left out on purpose:
 * 主动公开 (what one item is differs by place), 否决 and 不予公开 (some places count 信息不存在 in), all reasons of refusal
 * (范围 n differs by place), and rows that join two channels (信函、传真).
 */
export const LOCAL_INDICATORS: readonly LocalIndicator[] = [
  {
    key: 's3_received_total',
    names: ['申请', '受理依申请公开信息', '受理政府信息依申请公开', '受理依申请公开政府信息', '收到申请'],
  },
  { key: 's3_received_in_person', names: ['当面申请'] },
  { key: 's3_received_fax', names: ['传真申请'] },
  { key: 's3_received_online', names: ['网上申请', '网络申请'], unless: /邮件/ },
  { key: 's3_received_letter', names: ['信函申请'] },
  { key: 's3_reply_total', names: ['对申请的答复', '对申请答复', '申请答复'] },
  { key: 's3_reply_granted', names: ['同意公开答复'] },
  { key: 's3_reply_partial', names: ['同意部分公开答复'] },
  { key: 's4_recon_total', names: ['行政复议'] },
  { key: 's5_suit_total', names: ['行政诉讼'] },
];
