import type { NarrativeTopic } from '../../metrics/narrativeTopics';
import { type Context, FRESH, meetLead, meetMatter, passOver } from './context';
import { fitTopics, REQUESTED, type SpokenHere } from './fitTopics';
import { readLead } from './readLead';
import { type NoneStated, readNone } from './readNone';
import { type PrintedNumber, readNumbers } from './readNumbers';
import type { Sentence } from './splitSentences';
import type { Anchor, TopicRow } from './topicRow';
import { blankTitles, readTimes, type Time } from './yearScope';

/** A figure in a sentence, before it is cut out as evidence. */
export interface Stated {
  readonly topic: NarrativeTopic;
  readonly of: NarrativeTopic | null;
  readonly value: string;
  readonly unit: string | null;
  readonly at: number;
  readonly end: number;
  readonly scopeWords: string | null;
}

/** What does not change while a sentence is read. */
interface Scene {
  readonly plain: string;
  readonly year: number;
  readonly unit: string | null;
  readonly timeAt: (at: number) => Time;
  /** Where the sentence first speaks of requests; null when it does not. */
  readonly requestedAt: number | null;
}

/** How far a sentence has been read. */
interface Reading {
  readonly context: Context;
  readonly stated: readonly Stated[];
  /** Behind the figure read last. */
  readonly end: number;
  /** The figure read last, if it was taken. */
  readonly last: Stated | null;
  /** Topics of figures by where they end. */
  readonly owners: ReadonlyMap<number, NarrativeTopic>;
}

/** 共1件为…: a figure that was not understood takes the sentence elsewhere when something is done to it. */
const ACTS = /收到|受理|接|办|处理|回复|答复/;
/** What may stand between a figure and its share: 9件，占10% or 9件（10%）. */
const SHARE =
  /^(?:[,、]?\(?占(?:比|全部|(?:申请|办结|办理|办件|受理|收到)?(?:总数|总量|总件数|数))?的?(?:比例|比重)?为?:?|\()$/;
/** What is looked at behind a figure. */
const AFTER = 30;

/** Where the words begin that a figure at `at` may belong to: behind the figure before it or the last boundary. */
function segmentStart(plain: string, from: number, at: number): number {
  for (let i = at - 2; i >= from; i--) if (/[,;:()。]/.test(plain[i] ?? '')) return i + 1;
  return from;
}

/** 2022年结转 in the report of 2023 and 结转至2024年, no other years. */
function isTurnOfYear(topic: NarrativeTopic, words: string, year: number): boolean {
  if (topic !== 'carried_in' && topic !== 'carried_out') return true;
  const [, from = year - 1] = /(20\d\d)年度?(?:底|末)?结转/.exec(words) ?? [];
  const [, to = year + 1] = /(?:结转|顺延|转)(?:到|至|入)?(20\d\d)/.exec(words) ?? [];
  return topic === 'carried_in' ? Number(from) === year - 1 : Number(to) === year + 1;
}

/** True where the sentence speaks of the year reported on; of all up to its end, for what is in force. */
function isOfYear({ timeAt }: Scene, at: number, topic: NarrativeTopic): boolean {
  const time = timeAt(at);
  return time === 'own' || (time === 'until' && topic.endsWith('_in_force'));
}

/** What is spoken of at a place: in brackets behind a figure, of that figure and not of what the sentence goes back to. */
function spokenAt({ plain, requestedAt }: Scene, { context, owners }: Reading, at: number): SpokenHere {
  const open = plain.lastIndexOf('(', at - 1);
  const owner = open >= 0 && plain.lastIndexOf(')', at - 1) < open ? owners.get(open) : undefined;
  const isOwn = owner === undefined || owner === context.anchor;
  return {
    ...context,
    anchor: isOwn ? context.anchor : null,
    isRequested: requestedAt !== null && requestedAt < at,
  };
}

/** What figures without a noun go back to from here on. 行政复议5件、行政诉讼3件，其中维持2件 leaves it open. */
function anchorAfter({ topic, needs, anchors }: TopicRow, { context, last }: Reading): Anchor | null {
  if (topic === 'suit' && context.anchor === 'recon' && !last?.topic.startsWith('recon_')) return null;
  return anchors ?? (needs === null || needs === 'applications' ? null : context.anchor);
}

/** 做到受理一件、答复一件 counts nothing. */
const isIdiom = ({ raw }: PrintedNumber, { needs }: TopicRow, { plain }: Scene): boolean =>
  raw === '一' && (needs !== null || plain.split('一件').length > 2);

function takeNumber(scene: Scene, before: Reading, number: PrintedNumber): Reading {
  const { plain, unit, year } = scene;
  const from = segmentStart(plain, before.end, number.at);
  const context = passOver(before.context, plain.slice(before.end, from), unit);
  const words = plain.slice(from, number.at);
  const after = plain.slice(number.end, number.end + AFTER);
  const all = fitTopics(words, after, number.unit, spokenAt(scene, { ...before, context }, number.at), unit);
  const ours = all.filter(({ lead }) => lead.kind !== 'foreign');
  const [fit, another] = ours.length > 0 ? ours : all.slice(0, 1);
  if (!fit || another) {
    const met = meetMatter(context, words);
    return {
      ...before,
      last: null,
      context: ACTS.test(words) ? { ...met, matter: null, anchor: null } : met,
    };
  }
  const { row, lead, body } = fit;
  const led = meetLead(context, lead);
  const isTaken =
    number.value !== null &&
    !led.isForeign &&
    isOfYear(scene, number.at, row.topic) &&
    isTurnOfYear(row.topic, words + after, year) &&
    !isIdiom(number, row, scene);
  const taken: Stated | null = isTaken
    ? { ...number, value: number.value, topic: row.topic, of: null, scopeWords: body ?? led.body }
    : null;
  return {
    ...before,
    context: { ...led, matter: row.matter, anchor: anchorAfter(row, { ...before, context: led }) },
    stated: taken ? [...before.stated, taken] : before.stated,
    last: taken,
    owners: new Map([...before.owners, [number.end, row.topic]]),
  };
}

function takeShare({ plain }: Scene, before: Reading, number: PrintedNumber): Reading {
  const { last, end, stated } = before;
  const fits = last !== null && number.value !== null && SHARE.test(plain.slice(end, number.at));
  if (!fits) return { ...before, last: null };
  const share: Stated = { ...last, ...number, value: number.value, topic: 'share', of: last.topic };
  return { ...before, last: null, stated: [...stated, share] };
}

const takeOne = (scene: Scene, reading: Reading, number: PrintedNumber): Reading =>
  number.unit === '%' ? takeShare(scene, reading, number) : takeNumber(scene, reading, number);

function takeNone(scene: Scene, before: Reading, { at, raw, words, topics }: NoneStated): Reading {
  const { plain, unit } = scene;
  const from = segmentStart(plain, before.end, at + 1);
  const lead = readLead(plain.slice(from, at), unit);
  const context = meetLead(passOver(before.context, plain.slice(before.end, from), unit), lead);
  const isTaken =
    (words.includes('公开') || context.matter !== 'else') &&
    lead.kind !== 'unknown' &&
    !context.isForeign &&
    scene.timeAt(at) === 'own';
  const zeros = topics.map(
    (topic): Stated => ({
      topic,
      of: null,
      value: '0',
      unit: null,
      at,
      end: at + raw.length,
      scopeWords: context.body,
    }),
  );
  return { ...before, context, last: null, stated: isTaken ? [...before.stated, ...zeros] : before.stated };
}

/** A sentence that states more than this is none: cells of a table that ran together, or something worse. */
const MOST_FIGURES = 100;

/** The figures that a sentence states of this unit and year, and what it leaves to speak of. */
export function readSentence(
  sentence: Sentence,
  before: Context,
  year: number,
  unit: string | null,
): { readonly stated: readonly Stated[]; readonly context: Context } {
  const plain = blankTitles(sentence.plain);
  const scene: Scene = {
    plain,
    year,
    unit,
    timeAt: readTimes(plain, year, before.time),
    requestedAt: REQUESTED.exec(plain)?.index ?? null,
  };
  const context = /^(?:其中|包括)/.test(plain)
    ? before
    : { ...before, anchor: null, body: null, isForeign: false };
  let reading: Reading = { context, stated: [], end: 0, last: null, owners: new Map() };
  const events = [...readNumbers(plain), ...readNone(plain)].toSorted((a, b) => a.at - b.at);
  if (events.length > MOST_FIGURES) return { stated: [], context: FRESH };
  for (const event of events) {
    // 未收到申请0件: the words reach over the number.
    if (event.at < reading.end) continue;
    const next = 'topics' in event ? takeNone(scene, reading, event) : takeOne(scene, reading, event);
    reading = { ...next, end: event.end };
  }
  const rest = passOver(reading.context, plain.slice(reading.end), unit);
  return { stated: reading.stated, context: { ...rest, time: scene.timeAt(plain.length) } };
}
