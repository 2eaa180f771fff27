import type { NarrativeTopic } from '../../metrics/narrativeTopics';
import { areOwnBodies } from './bodies';
import { type Lead, readLead } from './readLead';
import type { Anchor, Matter, TopicRow } from './topicRow';
import { TOPIC_ROWS } from './topics';

/** What has been spoken of up to a figure. */
export interface Spoken {
  readonly matter: Matter | 'else' | null;
  readonly anchor: Anchor | null;
}

/** The same at a figure. */
export interface SpokenHere extends Spoken {
  /** True where its own sentence has spoken of requests before it. */
  readonly isRequested: boolean;
}

export interface Fit {
  readonly row: TopicRow;
  readonly lead: Lead;
  /** Whose documents they are, where the words of the topic say so: 市政府及市政府办公厅规范性文件. */
  readonly body: string | null;
}

/** Longer words without a boundary are no clause of a person's. */
const LONGEST = 80;

const FOREIGN: Lead = { kind: 'foreign' };

/** What may stand behind a figure whose topic stands before it. */
const BOUNDARY = /^(?:$|[,;、:()。!?"”]|并|均|和|及|以及|其中|全部|已|按|占|较|比|同比|\d)/;

/** 公开听证审理行政复议案件 speaks of no disclosure. */
const OF_DISCLOSURE = /公开(?!听证|审理|开庭|庭审|宣判|透明|招聘|招标|竞争)/;
/** Words by which a sentence speaks of requests; 相关行政复议 goes back to those of the sentence before. */
export const REQUESTED =
  /(?:政务|信息)公开|公开申请|申请公开|依申请|公开政府信息|(?<!复议|诉讼)申请(?!行政|复议)|相关行政(?:复议|诉讼)/;
/** What those do who decide on remedies: a bureau of justice counts the cases of all matters. */
const DECIDES = /收到|受理|办理|处理|审/;

/** Remedies are of disclosure where their clause says so, or the sentence has spoken of requests and nothing says that they were decided on. */
function isOfDisclosure({ needs }: TopicRow, { matter, isRequested }: SpokenHere, words: string): boolean {
  if (OF_DISCLOSURE.test(words)) return true;
  const isNear = isRequested && (matter === 'applications' || matter === 'remedies');
  return isNear && (needs !== null || !DECIDES.test(words));
}

/** Words that belong to another matter, or say nothing of theirs, are of use only where theirs is spoken of. */
function isSpokenOf(row: TopicRow, spoken: SpokenHere, words: string): boolean {
  const { needs, matter } = row;
  if (needs === 'applications') return spoken.matter === 'applications';
  if (needs === 'remedies') return spoken.anchor === needs && isOfDisclosure(row, spoken, words);
  if (needs !== null) return spoken.anchor === needs;
  if (matter === 'remedies') return isOfDisclosure(row, spoken, words);
  if (words.includes('公开')) return true;
  if (matter === 'applications') return spoken.matter === 'applications' || spoken.matter === null;
  return true;
}

/** What stands before the words of a row, and the body that they name; null when they do not fit. */
function fitRow(row: TopicRow, before: string, after: string): { lead: string; body: string | null } | null {
  const { word } = row;
  if (row.after === null) {
    if (!before.includes(word) || !BOUNDARY.test(after)) return null;
  } else if (!row.after.test(after)) return null;
  if (row.before === null) return { lead: before, body: null };
  if (row.after !== null && !before.includes(word)) return null;
  const found = row.before.exec(before);
  return found ? { lead: before.slice(0, found.index), body: found.groups?.body ?? null } : null;
}

/**
 * The topics that fit the words around a figure, each with what stands before its words. One is an answer; none or
 * several are none. Words that name a body or are not understood are left to the caller.
 */
export function fitTopics(
  before: string,
  after: string,
  counter: string,
  spoken: SpokenHere,
  unit: string | null,
): readonly Fit[] {
  if (before.length > LONGEST) return [];
  const fits = new Map<NarrativeTopic, Fit>();
  for (const row of TOPIC_ROWS) {
    if (!isSpokenOf(row, spoken, before + after.slice(0, 12))) continue;
    const words = fitRow(row, before, after);
    if (words === null || !row.units.split('|').includes(counter)) continue;
    const { body } = words;
    const lead = body === null || areOwnBodies(body, unit) ? readLead(words.lead, unit) : FOREIGN;
    if (lead.kind !== 'unknown') fits.set(row.topic, { row, lead, body });
  }
  return [...fits.values()];
}
