import type { Severity } from '../../report/types';
import type { RuleContext } from './context';
import type { NarrativeFact } from './narrativeFact';
import type { Verdict } from './types';
import { cellsFrom, decimal, fail, lackingCells, notEvaluable, numbersOf, pass, sum } from './verdicts';

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

export const compareTopics =
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

/** Topics whose lists name the platforms one by one, so that their sum is a figure like the one told elsewhere. */
const LISTED: readonly string[] = ['items_on_new_media'];

/**
 * The figures of a text, one a sentence. Several of one kind in one sentence are parts of a list, each of another platform
 * or office: they need not agree with one another. Where the list is of platforms, their sum stands for them.
 */
function oneASentence(facts: readonly NarrativeFact[]): readonly NarrativeFact[] {
  const lists = new Map<string, NarrativeFact[]>();
  for (const fact of facts) {
    const id = `${fact.topic}\n${fact.sentence}`;
    lists.set(id, [...(lists.get(id) ?? []), fact]);
  }
  return [...lists.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined || list.length === 1) return list;
    return LISTED.includes(first.topic) ? [{ ...first, value: sum(list.map(({ value }) => value)) }] : [];
  });
}

export function againstItself(context: RuleContext): readonly Verdict[] {
  const found = factsOf(context, (fact) => fact.topic !== 'share');
  if ('lacks' in found) return [notEvaluable(WHERE, found.lacks)];
  const groupOf = (topic: string): string =>
    SAME_THING.find((topics) => topics.includes(topic))?.[0] ?? topic;
  const groups = new Map<string, NarrativeFact[]>();
  for (const fact of oneASentence(found.facts)) {
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
      message: `正文里同一类数字有两种说法：“${quote(first.sentence)}”（${decimal(first.value)}）和“${quote(other.sentence)}”（${decimal(other.value)}）：口径不同的请注明，相同的请改一致。`,
    });
  });
}

const CHANNELS = ['by_network', 'by_letter', 'in_person', 'by_fax', 'by_mail'];

export function channelsAddUp(context: RuleContext): readonly Verdict[] {
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

export function sharesFit(context: RuleContext): readonly Verdict[] {
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
