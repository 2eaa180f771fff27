import type { MetricKey } from '../metrics/catalogue';

/** Other names of a metric; the English ones have no readings in pinyin. */
export interface OtherNames {
  readonly zh?: readonly string[];
  readonly en?: readonly string[];
}

/**
 * What people call metrics beside their labels, where the label has none of the words: terms of other editions, of neighbouring laws and of the
 * field in English, and what the form's own words sum up (“三安全一稳定”). Only what means the same: 驳回 is said of suits alone, whose label of 2014
 * has it, and never of requests; 罚款 is one of several penalties, and is no name for all of them.
 */
export const ALSO_CALLED: Readonly<Partial<Record<MetricKey, OtherNames>>> = {
  t3_new: {
    zh: ['申请量', '申请件数', '依申请公开', '新收政府信息公开申请'],
    en: ['applications', 'applications received', 'requests', 'information requests', 'foi requests'],
  },
  t3_carried_out: { zh: ['未办结申请', '积压'], en: ['backlog', 'pending requests'] },
  t3_result_total: { en: ['requests processed', 'requests handled', 'applications processed'] },
  t3_granted: { zh: ['全部公开', '完全公开'], en: ['full disclosure', 'released in full'] },
  t3_partial: { en: ['partial disclosure', 'partially granted', 'partly granted', 'released in part'] },
  refused: {
    zh: ['拒绝', '拒绝公开', '不公开', '拒绝申请'],
    en: ['refusals', 'denials', 'denied', 'rejections', 'rejected', 'withheld'],
  },
  refuse_rate: { zh: ['拒绝率', '不公开率'], en: ['denial rate', 'rejection rate'] },
  // Interests that article 15 of the regulations names, and that this row of the form counts.
  t3_refused_third_party: { zh: ['商业秘密', '个人隐私'], en: ['trade secrets', 'privacy'] },
  t3_refused_security_stability: {
    zh: ['国家安全', '公共安全', '经济安全', '社会稳定'],
    en: ['national security', 'public safety'],
  },
  t3_refused_process_info: { en: ['process information'] },
  t3_unable_not_held: { zh: ['信息不存在', '不存在'], en: ['no records', 'does not exist'] },
  t3_notproc_petition: { en: ['petitions'] },
  t3_notproc_mass_repeat: { zh: ['滥用申请权'], en: ['vexatious requests'] },
  notproc_rate: { zh: ['不予处理率'] },
  open_rate: { zh: ['公开率', '同意公开率'] },
  natural_share: { zh: ['个人申请占比', '公民申请占比'], en: ['individuals', 'citizens'] },
  t4_recon_total: {
    zh: ['行政复议', '复议'],
    en: ['administrative review', 'administrative reconsideration', 'appeals'],
  },
  recon_correct_rate: { zh: ['复议纠错率'] },
  suits: {
    zh: ['行政诉讼', '诉讼', '官司', '被起诉'],
    en: ['lawsuits', 'litigation', 'court cases'],
  },
  suit_correct_rate: { zh: ['败诉率'], en: ['lost lawsuits'] },
  t2_licence_decisions: { en: ['licences', 'licenses', 'permits'] },
  t2_penalty_decisions: { en: ['penalties', 'sanctions'] },
  t2_normative_in_force: { zh: ['红头文件'] },
};
