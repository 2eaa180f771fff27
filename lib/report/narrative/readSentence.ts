import type { NarrativeTopic } from '../../metrics/narrativeTopics';
import { fitTopics, type Spoken } from './fitTopics';
import { readActor, readLead } from './readLead';
import { type PrintedNumber, readNumbers } from './readNumbers';
import type { Sentence } from './splitSentences';
import { NONE, type TopicRow } from './topics';
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

/** What the sentences before have left to speak of. */
export interface Context extends Spoken {
  readonly time: Time;
  readonly body: string | null;
  /** True once another body is the subject. */
  readonly isForeign: boolean;
}

export const FRESH: Context = { matter: null, anchor: null, time: 'own', body: null, isForeign: false };

const MATTERS =
  /(?<both>行政复议(?:、|和|及|与)行政诉讼案件)|(?<applications>依申请公开|公开申请|申请公开|依申请信息公开)|(?<otherwise>建议|提案|留言|来信|来电|投诉|热线|咨询|审批|信访|案件|复议|诉讼|补正)/g;
/** 共1件为…: a figure that was not understood takes the sentence elsewhere when something is done to it. */
const ACTS = /收到|受理|接|办|处理|回复|答复/;
/** What may stand between a figure and its share: 9件，占10% or 9件（10%）. */
const SHARE =
  /^(?:[,、]?\(?占(?:比|全部|(?:申请|办结|办理|办件|受理|收到)?(?:总数|总量|总件数|数))?的?(?:比例|比重)?为?:?|\()$/;

interface Event {
  readonly at: number;
  readonly end: number;
  readonly number: PrintedNumber | null;
  readonly none: RegExpExecArray | null;
}

function eventsOf(plain: string): readonly Event[] {
  const numbers = readNumbers(plain).map((number) => ({
    at: number.at,
    end: number.end,
    number,
    none: null,
  }));
  const nones = /未|没有|无/.test(plain)
    ? [...plain.matchAll(NONE)].map((none) => ({
        at: none.index,
        end: none.index + none[0].length,
        number: null,
        none,
      }))
    : [];
  return [...numbers, ...nones].toSorted((a, b) => a.at - b.at);
}

/** Where the words begin that a figure at `at` may belong to: behind the figure before it or the last boundary. */
function segmentStart(plain: string, from: number, at: number): number {
  for (let i = at - 2; i >= from; i--) if (/[,;:()。]/.test(plain[i] ?? '')) return i + 1;
  return from;
}

/** A sentence being read: what it speaks of changes from figure to figure. */
class Reader {
  readonly stated: Stated[] = [];
  private context: Context;
  private last: Stated | null = null;
  private end = 0;
  private readonly timeAt: (at: number) => Time;
  private readonly plain: string;

  constructor(
    sentence: Sentence,
    before: Context,
    year: number,
    private readonly unit: string | null,
  ) {
    this.plain = blankTitles(sentence.plain);
    const goesOn = /^(?:其中|包括)/.test(this.plain);
    const kept = goesOn ? before : { ...before, anchor: null, body: null, isForeign: false };
    this.timeAt = readTimes(this.plain, year, before.time);
    this.context = kept;
  }

  read(): { readonly stated: readonly Stated[]; readonly context: Context } {
    for (const event of eventsOf(this.plain)) {
      // 未收到申请0件: the words reach over the number.
      if (event.at < this.end) continue;
      if (event.number?.unit === '%') this.readShare(event.number);
      else if (event.number) this.readNumber(event.number);
      else if (event.none) this.readNone(event.none);
      this.end = event.end;
    }
    this.passOver(this.end, this.plain.length);
    return { stated: this.stated, context: { ...this.context, time: this.timeAt(this.plain.length) } };
  }

  /** Takes in whom and what the words between two figures speak of. */
  private passOver(from: number, to: number): void {
    if (from >= to) return;
    const words = this.plain.slice(from, to);
    for (const clause of words.split(/[,;:。]/)) {
      const actor = readActor(clause, this.unit);
      if (actor?.kind === 'own') this.context = { ...this.context, body: actor.body, isForeign: false };
      else if (actor) this.context = { ...this.context, isForeign: true };
    }
    this.meetMatter(words);
  }

  private meetMatter(words: string): void {
    for (const { groups } of words.matchAll(MATTERS)) {
      if (groups?.both) this.context = { ...this.context, matter: 'remedies', anchor: 'remedies' };
      else this.context = { ...this.context, matter: groups?.applications ? 'applications' : 'else' };
    }
  }

  /** True when the words before a figure leave it to this unit and this year. */
  private isOurs(lead: ReturnType<typeof readLead>, at: number, row: TopicRow | null): boolean {
    if (lead.kind === 'own') this.context = { ...this.context, body: lead.body, isForeign: false };
    if (lead.kind === 'foreign') this.context = { ...this.context, isForeign: true };
    if (lead.kind === 'unknown' || this.context.isForeign) return false;
    const time = this.timeAt(at);
    return time === 'own' || (time === 'until' && row !== null && row.topic.endsWith('_in_force'));
  }

  private state(
    topic: NarrativeTopic,
    of: NarrativeTopic | null,
    number: Omit<Stated, 'topic' | 'of' | 'scopeWords'>,
    body: string | null = this.context.body,
  ): Stated {
    const stated = { ...number, topic, of, scopeWords: body };
    this.stated.push(stated);
    return stated;
  }

  private readNumber(number: PrintedNumber): void {
    const from = segmentStart(this.plain, this.end, number.at);
    this.passOver(this.end, from);
    const before = this.plain.slice(from, number.at);
    const after = this.plain.slice(number.end, number.end + 30);
    const all = fitTopics(before, after, number.unit, this.context, this.unit);
    const ours = all.filter(({ lead }) => lead.kind !== 'foreign');
    const fit = ours.length > 0 ? ours : all.slice(0, 1);
    this.last = null;
    const [only, another] = fit;
    if (!only || another) {
      this.meetMatter(before);
      if (ACTS.test(before)) this.context = { ...this.context, matter: null, anchor: null };
      return;
    }
    const { row, lead, body } = only;
    const isIdiom = number.raw === '一' && (row.needs !== null || this.plain.split('一件').length > 2);
    if (this.isOurs(lead, number.at, row) && number.value !== null && !isIdiom)
      this.last = this.state(row.topic, null, { ...number, value: number.value }, body ?? this.context.body);
    this.context = { ...this.context, matter: row.matter, anchor: row.anchors ?? this.context.anchor };
  }

  private readShare(number: PrintedNumber): void {
    const between = this.plain.slice(this.end, number.at);
    if (this.last && number.value !== null && SHARE.test(between))
      this.state('share', this.last.topic, { ...number, value: number.value });
    this.last = null;
  }

  private readNone(found: RegExpExecArray): void {
    const { no = '', received, recon, suit, only } = found.groups ?? {};
    const from = segmentStart(this.plain, this.end, found.index + 1);
    this.passOver(this.end, from);
    const isKnown = found[0].includes('公开') || this.context.matter !== 'else';
    const lead = readLead(this.plain.slice(from, found.index), this.unit);
    if (isKnown && this.isOurs(lead, found.index, null)) {
      const zero = { value: '0', unit: null, at: found.index, end: found.index + no.length };
      if (received) this.state('received', null, zero);
      if (recon) this.state('recon', null, zero);
      if (suit || only) this.state('suit', null, zero);
    }
    this.last = null;
  }
}

/** The figures that a sentence states of this unit and year, and what it leaves to speak of. */
export function readSentence(
  sentence: Sentence,
  before: Context,
  year: number,
  unit: string | null,
): { readonly stated: readonly Stated[]; readonly context: Context } {
  return new Reader(sentence, before, year, unit).read();
}
