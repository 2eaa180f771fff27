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

/** Words that belong to another matter, or say nothing of theirs, are of use only where theirs is spoken of. */
function isSpokenOf({ needs, matter }: TopicRow, spoken: Spoken, words: string): boolean {
  if (needs === 'applications') return spoken.matter === 'applications';
  if (needs !== null) return spoken.anchor === needs;
  if (words.includes('公开')) return true;
  if (matter === 'applications') return spoken.matter === 'applications' || spoken.matter === null;
  if (matter === 'remedies') return spoken.matter === 'applications' || spoken.matter === 'remedies';
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
  spoken: Spoken,
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
