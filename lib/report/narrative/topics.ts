import type { NarrativeTopic } from '../../metrics/narrativeTopics';
import {
  ALL_WAYS,
  CLOSE,
  COUNTERS,
  DISCLOSE,
  DOCUMENT,
  DUE_TO,
  FILED,
  FILL,
  GOVERNMENT,
  ISSUE,
  MODIFIERS,
  NEXT_YEAR,
  REASON,
  RECEIVE,
  RECEIVE_REMEDY,
  REQUEST,
  REQUEST_WORD,
} from './phrases';
import type { Anchor, Matter, TopicRow } from './topicRow';

interface Spelling {
  readonly before?: string;
  readonly after?: string;
  readonly needs?: TopicRow['needs'];
  readonly anchors?: Anchor;
  readonly units?: string;
}

const row = (
  topic: NarrativeTopic,
  matter: Matter,
  word: string,
  { before, after, needs = null, anchors, units = COUNTERS }: Spelling,
): TopicRow => ({
  topic,
  matter,
  word,
  before: before === undefined ? null : new RegExp(`${before}${FILL}`),
  after: after === undefined ? null : new RegExp(`^${after}(?=[,;、。()]|并|$)`),
  needs,
  anchors: anchors ?? null,
  units,
});

/** Said before the number or after it: 予以公开5件, 5件予以公开. */
const outcome = (topic: NarrativeTopic, word: string, words: string): readonly TopicRow[] => [
  row(topic, 'applications', word, {
    before: `${REASON}["“「]?${words}["”」]?的?(?:${REQUEST_WORD})?`,
    needs: 'applications',
  }),
  row(topic, 'applications', word, {
    after: `(?:申请)?(?:为|系|属于|作)?${words}`,
    needs: 'applications',
  }),
];

/** Applicants and channels, as a list behind 收到申请 N 件. */
const share = (topic: NarrativeTopic, word: string, words: string): TopicRow =>
  row(topic, 'applications', word, { before: words, needs: 'received' });

const result = (
  which: 'recon' | 'suit',
  suffix: 'upheld' | 'corrected' | 'other' | 'pending',
  words: string,
) =>
  row(`${which}_${suffix}`, 'remedies', words.slice(-2), {
    before: words === '其他结果' ? words : `(?:结果)?${words}`,
    needs: which,
  });

const documents = (which: 'normative' | 'regulations', words: string, word: string): readonly TopicRow[] => [
  row(`${which}_issued`, 'documents', word, {
    before: `${ISSUE}${GOVERNMENT}${words}`,
    anchors: which,
    units: '件|个|份|部|项',
  }),
  row(`${which}_disclosed`, 'documents', word, {
    before: `${DISCLOSE}${GOVERNMENT}${words}`,
    anchors: 'disclosed',
    units: '件|个|份|部|条',
  }),
  row(`${which}_disclosed`, 'documents', word, {
    before: `${GOVERNMENT}${words}`,
    needs: 'disclosed',
    units: '件|个|份|部|条',
  }),
  row(`${which}_repealed`, 'documents', word, {
    before: `(?:废止|宣布失效)(?:和宣布失效)?(?:了)?${words}`,
    anchors: which,
    units: '件|个|份|部|项',
  }),
  row(`${which}_repealed`, 'documents', '废止', { before: '废止', needs: which, units: '件|个|份|部|项' }),
  row(`${which}_in_force`, 'documents', word, {
    before: `现行有效的?${words}`,
    anchors: which,
    units: '件|个|份|部|项',
  }),
  row(`${which}_in_force`, 'documents', '有效', {
    before: '现行有效',
    needs: which,
    units: '件|个|份|部|项',
  }),
];

/** Rows of all topics. What is said by a table of patterns needs no code of its own. */
export const TOPIC_ROWS: readonly TopicRow[] = [
  row('received', 'applications', '申请', { before: `${RECEIVE}${ALL_WAYS}${REQUEST}`, anchors: 'received' }),
  row('received', 'applications', '收', {
    before: RECEIVE,
    after: `${MODIFIERS}申请`,
    anchors: 'received',
  }),
  row('received', 'applications', '受理', {
    before: RECEIVE,
    after: `${MODIFIERS}申请`,
    anchors: 'received',
  }),
  row('handled', 'applications', '办理', {
    before: `(?<!受理、|接收、|收到、)办理(?:了)?${REQUEST}`,
  }),
  row('handled', 'applications', '办理', { before: '办理(?:了)?', needs: 'applications' }),
  row('closed', 'applications', '申请', { before: `${CLOSE}${REQUEST}` }),
  ...['办结', '答复', '回复', '办复'].map((word) =>
    row('closed', 'applications', word, { before: `${CLOSE}(?:申请人)?`, needs: 'applications' }),
  ),
  row('carried_in', 'applications', '结转', {
    before: `(?:上一?年度?|去年|20\\d\\d年度?)(?:底|末)?结转(?:的)?(?:${REQUEST})?`,
    needs: 'applications',
  }),
  row('carried_in', 'applications', '结转', {
    after: '(?:申请)?(?:为|系|是|属于)?上一?年度?结转(?:的)?(?:申请)?',
    needs: 'applications',
  }),
  row('carried_out', 'applications', '转', {
    before: `(?:结转|顺延|转)(?:到|至|入)?${NEXT_YEAR}(?:继续)?(?:办理|答复|处理)?(?:的)?(?:${REQUEST})?`,
    needs: 'applications',
  }),
  ...['结转', '顺延', '转'].map((word) =>
    row('carried_out', 'applications', word, {
      after: `(?:申请)?(?<!结)${word}(?:到|至|入)?${NEXT_YEAR}(?:继续)?(?:办理|答复|处理)?`,
      needs: 'applications',
    }),
  ),
  share('from_natural', '自然人', `(?:涉及|来自)?自然人(?:提出|提交)?的?(?:申请)?`),
  share(
    'from_organisations',
    '法人',
    `(?:涉及|来自)?法人(?:或|和|及|、)其[他它]组织(?:提出|提交)?的?(?:申请)?`,
  ),
  share('from_business', '企业', `(?:涉及|来自)?商业企业(?:提出|提交)?的?(?:申请)?`),
  share('from_research', '科研', `(?:涉及|来自)?科研机构(?:提出|提交)?的?(?:申请)?`),
  share('from_charity', '公益', `(?:涉及|来自)?社会公益组织(?:提出|提交)?的?(?:申请)?`),
  share('from_legal', '法律', `(?:涉及|来自)?法律服务机构(?:提出|提交)?的?(?:申请)?`),
  share('by_network', '网', `(?:通过|以|经)?(?:互联网|网络|网上|在线|(?:政府|门户)?网站)${FILED}`),
  share('by_letter', '信函', `(?:通过|以|经)?(?:邮寄)?信函(?:邮寄)?${FILED}`),
  share('by_letter', '邮寄', `(?:通过|以|经)?邮寄${FILED}`),
  share('in_person', '当面', `(?:通过|以|经)?当面${FILED}`),
  share('in_person', '现场', `(?:通过|以|经)?现场${FILED}`),
  share('by_fax', '传真', `(?:通过|以|经)?传真${FILED}`),
  share('by_mail', '邮件', `(?:通过|以|经)?(?:电子邮件|电子邮箱)${FILED}`),
  ...outcome('granted', '公开', '(?:予以|同意)公开'),
  ...outcome('partial', '部分公开', '(?:予以)?部分公开'),
  ...outcome('granted_or_partial', '部分公开', '(?:予以|同意)公开(?:、|及|和|或者?|以及)(?:予以)?部分公开'),
  ...outcome('refused', '不予公开', '不予公开'),
  ...outcome('unable', '无法提供', '无法提供(?:政府信息|信息)?'),
  ...outcome('not_held', '不掌握', '(?:本机关)?不掌握(?:相关)?(?:政府)?信息'),
  ...outcome('not_processed', '不予处理', '不予处理'),
  ...outcome('other_outcome', '处理', '其[他它]处理'),
  row('recon', 'remedies', '复议', {
    before: `${RECEIVE_REMEDY}${DUE_TO}行政复议(?:案件|申请|案)?`,
    anchors: 'recon',
  }),
  row('suit', 'remedies', '诉讼', {
    before: `${RECEIVE_REMEDY}${DUE_TO}行政诉讼(?:案件|案)?`,
    anchors: 'suit',
  }),
  row('remedies', 'remedies', '诉讼', {
    before: `${RECEIVE_REMEDY}${DUE_TO}行政复议(?:案件)?(?:、|和|及|与|以及)(?:被?提起)?(?:行政)?诉讼(?:案件|案)?`,
  }),
  // 依法做好行政复议、行政诉讼案件的应诉工作，共办理相关案件74件
  row('remedies', 'remedies', '案件', {
    before: '(?:办理|处理)(?:了)?(?:相关|上述|此类)案件',
    needs: 'remedies',
  }),
  ...(['recon', 'suit'] as const).flatMap((which) => [
    result(which, 'upheld', '维持'),
    result(which, 'corrected', '纠正'),
    result(which, 'other', '其他结果'),
    result(which, 'pending', '尚未审结'),
  ]),
  ...documents('normative', DOCUMENT, '规范性文件'),
  ...documents('regulations', '(?:政府)?规章', '规章'),
  row('policy_disclosed', 'documents', '政策', {
    before: `${GOVERNMENT}政策性?文件`,
    needs: 'disclosed',
    units: '件|个|份|条',
  }),
  ...(['licences', 'penalties', 'coercions'] as const).map((topic) => {
    const word = { licences: '许可', penalties: '处罚', coercions: '强制' }[topic];
    return row(topic, 'documents', word, {
      before: `(?:(?:作出|实施)行政${word}(?:处理)?(?:决定)?|行政${word}处理决定)`,
      units: '件|起|宗|项|例',
    });
  }),
  row('items_disclosed', 'disclosure', '信息', {
    before: '(?:主动公开|公开|公布)(?:了)?(?:各类|各种)?政府信息',
    units: '条|件|篇|项',
  }),
  row('items_published', 'disclosure', '信息', {
    before: '(?:发布(?:了)?(?:各类|各种)?(?:政府|政务)信息|(?:公开|公布)(?:了)?(?:各类|各种)?政务信息)',
    units: '条|件|篇|项',
  }),
  row('items_on_website', 'disclosure', '网站', {
    before:
      '(?:通过|依托|在|利用)?[^,;、\\d局委厅院在通依利]{0,12}(?:门户)?网站(?:平台|上|[^,;、\\d]{0,4}专栏)?(?:共|累计)?(?:主动公开|公开|公布|发布)(?:了)?(?:各类|各种)?(?:政府|政务)?信息',
    units: '条|件|篇|项',
  }),
  // 共计发布456条新媒体政务信息
  ...['发布', '公开', '推送'].map((word) =>
    row('items_on_new_media', 'disclosure', word, {
      before: `(?:共计|共|累计)?(?:主动)?${word}(?:了)?`,
      after: '(?:政务)?新媒体(?:平台)?(?:政务|政府)?信息',
      units: '条|件|篇|项|则',
    }),
  ),
  ...['公众号', '微博', '抖音', '头条', '新媒体', '客户端'].map((word) =>
    row('items_on_new_media', 'disclosure', word, {
      before: `(?:通过|依托|在|利用)?(?:[“"'][^,;、\\d]{0,12}["”'])?(?:政务)?(?:微信)?(?:今日)?${word}(?:平台)?(?:共|累计)?(?:主动公开|公开|发布|推送)(?:了)?(?:各类|各种)?(?:政府|政务)?信息`,
      units: '条|件|篇|项|则',
    }),
  ),
];
