import type { Severity } from '../../report/types';
import type { RuleContext } from './context';
import type { NarrativeFact } from './narrativeFact';
import type { Rule, Verdict } from './types';
import { cellsFrom, decimal, fail, lackingCells, notEvaluable, numbersOf, pass, sum } from './verdicts';

const RULE = { family: 'narrative', level: 'report', needs: [] } as const;
const WHERE = 'narrative';
const NOT_READ = '没有读取正文里的数字';

/** The figures of some topics, or why there are none. */
function factsOf(
  { report }: RuleContext,
  fits: (fact: NarrativeFact) => boolean,
): { readonly facts: readonly NarrativeFact[] } | { readonly lacks: string } {
  if (report.narrative === null) return { lacks: NOT_READ };
  const facts = report.narrative.filter(fits);
  return facts.length > 0 ? { facts } : { lacks: '正文没有写这一项数字' };
}

const quote = (sentence: string): string => (sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence);

/** One topic against the tables: it is enough that one sentence says what the table says; NAR-09 looks at the others. */
function compareTopic(
  { report }: RuleContext,
  topic: string,
  facts: readonly NarrativeFact[],
  severity?: Severity,
): Verdict {
  const where = `${WHERE}/${topic}`;
  const keys = [...new Set(facts.flatMap(({ cells }) => cells.flat()))];
  const known = facts.flatMap((fact) =>
    fact.cells.flatMap((alternative) => {
      const found = numbersOf(report.cells, alternative);
      return 'lacks' in found ? [] : [{ fact, alternative, table: Number(decimal(sum(found.numbers))) }];
    }),
  );
  if (known.some(({ fact, table }) => fact.value === table)) return pass(where);
  const [first] = known;
  const isOpen = facts.some(({ cells }) =>
    cells.some((one) => one.some((key) => report.cells.get(key)?.state === 'unreadable')),
  );
  if (first === undefined || isOpen)
    return notEvaluable(where, lackingCells(report.cells, keys) ?? '表中没有可以相比的格');
  const { fact, table, alternative } = first;
  return fail({
    where,
    ...(severity ? { severity } : {}),
    left: fact.value,
    right: table,
    cells: cellsFrom('own', report, alternative),
    message: `正文写“${quote(fact.sentence)}”，${fact.label}为 ${decimal(fact.value)}，表中是 ${decimal(table)}：请核对哪一处有误。`,
  });
}

const compareTopics =
  (topics: readonly string[], fits: (fact: NarrativeFact) => boolean = ({ none }) => !none) =>
  (context: RuleContext): readonly Verdict[] => {
    const found = factsOf(context, (fact) => topics.includes(fact.topic) && fits(fact));
    if ('lacks' in found) return [notEvaluable(WHERE, found.lacks)];
    return topics.flatMap((topic) => {
      const facts = found.facts.filter((fact) => fact.topic === topic);
      return facts.length > 0 ? [compareTopic(context, topic, facts)] : [];
    });
  };

/** Figures for the same thing that differ inside the text. */
const SAME_THING: readonly (readonly string[])[] = [
  ['items_disclosed', 'items_published', 'items_on_website'],
];

function againstItself(context: RuleContext): readonly Verdict[] {
  const found = factsOf(context, ({ topic }) => topic !== 'share');
  if ('lacks' in found) return [notEvaluable(WHERE, found.lacks)];
  const groupOf = (topic: string): string =>
    SAME_THING.find((topics) => topics.includes(topic))?.[0] ?? topic;
  const groups = new Map<string, NarrativeFact[]>();
  for (const fact of found.facts) {
    const group = groupOf(fact.topic);
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  const repeated = [...groups].filter(([, facts]) => facts.length > 1);
  if (repeated.length === 0) return [notEvaluable(WHERE, '正文里没有一项数字写了两次')];
  return repeated.map(([topic, facts]) => {
    const where = `${WHERE}/${topic}`;
    const [first] = facts;
    const other = facts.find(({ value }) => value !== first?.value);
    if (!first || !other) return pass(where);
    return fail({
      where,
      left: first.value,
      right: other.value,
      message: `正文里同一类数字有两种说法：“${quote(first.sentence)}”和“${quote(other.sentence)}”：口径不同的请注明，相同的请改一致。`,
    });
  });
}

const CHANNELS = ['by_network', 'by_letter', 'in_person', 'by_fax', 'by_mail'];

function channelsAddUp(context: RuleContext): readonly Verdict[] {
  const where = `${WHERE}/channels`;
  const found = factsOf(context, ({ topic }) => CHANNELS.includes(topic));
  if ('lacks' in found) return [notEvaluable(where, found.lacks)];
  const received = factsOf(context, ({ topic, none }) => topic === 'received' && !none);
  if ('lacks' in received) return [notEvaluable(where, '正文没有写收到申请的总数')];
  const channels = CHANNELS.flatMap((topic) => found.facts.find((fact) => fact.topic === topic) ?? []);
  if (channels.length < 2) return [notEvaluable(where, '正文只写了一种申请渠道')];
  const all = sum(channels.map(({ value }) => value));
  if (received.facts.some(({ value }) => value === all)) return [pass(where)];
  const [total] = received.facts;
  return [
    fail({
      where,
      left: all,
      right: total?.value ?? null,
      message: `正文写的各渠道申请（${channels.map(({ label, value }) => `${label} ${value}`).join('、')}）合计 ${all} 件，收到申请 ${total?.value} 件：请核对。`,
    }),
  ];
}

/** Percentages are of what was received or concluded: one of the totals must give them. */
const WHOLES = ['received', 'handled', 'closed'];
const ROUNDING = 0.01 + 1e-9;

function sharesFit(context: RuleContext): readonly Verdict[] {
  const found = factsOf(context, ({ topic, of }) => topic === 'share' && of !== null);
  if ('lacks' in found) return [notEvaluable(`${WHERE}/share`, found.lacks)];
  const facts = context.report.narrative ?? [];
  const wholes = facts.filter(({ topic, value }) => WHOLES.includes(topic) && value > 0);
  return found.facts.map((share, i) => {
    const where = `${WHERE}/share/${i + 1}`;
    const parts = facts.filter(({ topic, sentence }) => topic === share.of && sentence === share.sentence);
    if (parts.length === 0 || wholes.length === 0)
      return notEvaluable(where, '正文没有写百分比对应的件数或总数');
    const candidates = parts.flatMap((part) => wholes.map((whole) => (100 * part.value) / whole.value));
    // A percentage printed with one decimal or none is right to half of its last digit.
    const decimals = String(share.value).split('.')[1]?.length;
    const tolerance = decimals === undefined ? 0.5 : Math.max(ROUNDING, 0.5 * 10 ** -decimals + 1e-9);
    const [first = Number.NaN] = candidates;
    if (candidates.some((one) => Math.abs(one - share.value) <= tolerance)) return pass(where);
    return fail({
      where,
      left: share.value,
      right: Number(first.toFixed(2)),
      message: `正文写“${quote(share.sentence)}”，占比 ${share.value}%，按件数计算是 ${first.toFixed(2)}%：请核对。`,
    });
  });
}

/** What the text says against what the tables say. */
export const NARRATIVE_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'NAR-01',
    label: '正文的收到申请数与表三一致',
    labelEn: 'Requests received: text and table 3 agree',
    severity: 'error',
    formula: '正文“收到、受理申请 N 件”= t3_new_total，含上年结转的 = t3_new_total + t3_carried_in_total',
    why: '正文先写，表格后来改过；或两处由不同的人统计。',
    inputs: '正文，表三总计列。',
    evaluate: compareTopics(['received']),
  },
  {
    ...RULE,
    id: 'NAR-02',
    label: '正文的办结数与表三一致',
    labelEn: 'Requests concluded: text and table 3 agree',
    severity: 'warning',
    formula: '正文“办结、答复 N 件”= t3_result_total_total',
    why: '正文按发出答复书的数目写，表格按申请件数填。',
    inputs: '正文，表三（七）总计。',
    evaluate: compareTopics(['closed', 'handled']),
  },
  {
    ...RULE,
    id: 'NAR-03',
    label: '正文的结转下年度数与表三一致',
    labelEn: 'Carried out: text and table 3 agree',
    severity: 'warning',
    formula: '正文“结转下年度 N 件”= t3_carried_out_total',
    why: '正文漏改，或与上年结转混淆。',
    inputs: '正文，表三结转下年度。',
    evaluate: compareTopics(['carried_out'], () => true),
  },
  {
    ...RULE,
    id: 'NAR-04',
    label: '正文的上年结转数与表三一致',
    labelEn: 'Carried in: text and table 3 agree',
    severity: 'warning',
    formula: '正文“上年结转 N 件”= t3_carried_in_total',
    why: '正文漏改，或与结转下年混淆。',
    inputs: '正文，表三上年结转。',
    evaluate: compareTopics(['carried_in'], () => true),
  },
  {
    ...RULE,
    id: 'NAR-05',
    label: '正文的各类办理结果与表三一致',
    labelEn: 'Results by kind: text and table 3 agree',
    severity: 'warning',
    formula:
      '正文“予以公开、部分公开、不予公开、无法提供、不予处理、其他处理 N 件”= 表三对应各行之和（总计列）',
    why: '正文的分类与表格不同，或一处改了一处没有改。',
    inputs: '正文，表三各结果行。',
    evaluate: compareTopics(
      [
        'granted',
        'partial',
        'granted_or_partial',
        'refused',
        'unable',
        'not_held',
        'not_processed',
        'other_outcome',
      ],
      () => true,
    ),
  },
  {
    ...RULE,
    id: 'NAR-06',
    label: '正文说没有收到申请的，表三应为 0',
    labelEn: 'Text says no request: table 3 says 0',
    severity: 'error',
    formula: '正文“未收到申请”⇒ t3_new_total = 0',
    why: '套用上年的文字，没有改。',
    inputs: '正文，表三本年新收。',
    evaluate: compareTopics(['received'], ({ none }) => none),
  },
  {
    ...RULE,
    id: 'NAR-07',
    label: '正文的复议、诉讼数与表四一致',
    labelEn: 'Reconsiderations and lawsuits: text and table 4 agree',
    severity: 'warning',
    formula:
      '正文“行政复议 N 件”= t4_recon_total；“行政诉讼 N 件”= t4_suit_direct_total + t4_suit_after_recon_total',
    why: '正文只写了被纠正的，或把备案、行政复议机关受理的其他案件算了进来。',
    inputs: '正文，表四。',
    evaluate: compareTopics(
      [
        'recon',
        'recon_upheld',
        'recon_corrected',
        'recon_other',
        'recon_pending',
        'suit',
        'suit_upheld',
        'suit_corrected',
        'suit_other',
        'suit_pending',
        'remedies',
      ],
      () => true,
    ),
  },
  {
    ...RULE,
    id: 'NAR-08',
    label: '正文的规范性文件数与表二一致',
    labelEn: 'Normative documents: text and table 2 agree',
    severity: 'warning',
    formula:
      '正文“制发、废止、现行有效规范性文件 N 件”= t2_normative_issued、t2_normative_repealed、t2_normative_in_force；规章同',
    why: '正文常只写办公室自己的文件，表格填全辖区的。',
    inputs: '正文，表二。',
    evaluate: compareTopics(
      [
        'normative_issued',
        'normative_repealed',
        'normative_in_force',
        'regulations_issued',
        'regulations_repealed',
        'regulations_in_force',
      ],
      () => true,
    ),
  },
  {
    ...RULE,
    id: 'NAR-09',
    label: '正文里同一数字前后一致',
    labelEn: 'The text agrees with itself',
    severity: 'info',
    formula: '正文对同一事项写了两次的，两次相同',
    why: '口径不同（网站公开的、全部公开的）没有注明；很常见。',
    inputs: '正文。',
    evaluate: againstItself,
  },
  {
    ...RULE,
    id: 'NAR-10',
    label: '正文的各渠道申请之和等于收到数',
    labelEn: 'Channels add up in the text',
    severity: 'info',
    formula: '网络 + 信函 + 当面（+ 传真 + 邮件）= 收到申请',
    why: '漏写一种渠道，或收到数含了上年结转。',
    inputs: '正文。',
    evaluate: channelsAddUp,
  },
  {
    ...RULE,
    id: 'NAR-11',
    label: '正文的百分比与件数相符',
    labelEn: 'Percentages in the text fit their counts',
    severity: 'info',
    formula: '占比 = 100 × 件数 ÷ 收到数或办结数，误差不超过 0.01 个百分点或印出的末位之半',
    why: '件数改了，百分比没有重算。',
    inputs: '正文。',
    evaluate: sharesFit,
  },
];
