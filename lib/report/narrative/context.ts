import type { Spoken } from './fitTopics';
import { type Lead, readActor } from './readLead';
import type { Time } from './yearScope';

/** Of what and of whom has been spoken up to a place. */
export interface Context extends Spoken {
  readonly time: Time;
  /** The unit in the words of the text; null where it has not been named. */
  readonly body: string | null;
  /** True once another body is the subject. */
  readonly isForeign: boolean;
}

export const FRESH: Context = { matter: null, anchor: null, time: 'own', body: null, isForeign: false };

const MATTERS =
  /(?<both>行政复议(?:、|和|及|与)行政诉讼案件)|(?<applications>依申请公开|公开申请|申请公开|依申请信息公开)|(?:建议|提案|留言|来信|来电|投诉|热线|咨询|审批|信访|案件|复议|诉讼|补正)/g;

/** The context behind words that name a matter: requests, remedies, or something else. */
export function meetMatter(context: Context, words: string): Context {
  let met = context;
  for (const { groups } of words.matchAll(MATTERS)) {
    if (groups?.both) met = { ...met, matter: 'remedies', anchor: 'remedies' };
    else met = { ...met, matter: groups?.applications ? 'applications' : 'else' };
  }
  return met;
}

/** The context behind the body that words before a topic name, if they name one. */
export function meetLead(context: Context, lead: Lead): Context {
  if (lead.kind === 'own') return { ...context, body: lead.body, isForeign: false };
  return lead.kind === 'foreign' ? { ...context, isForeign: true } : context;
}

/** The context behind words in which no figure stands. */
export function passOver(context: Context, words: string, unit: string | null): Context {
  if (words === '') return context;
  const actors = words.split(/[,;:。]/).flatMap((clause) => readActor(clause, unit) ?? []);
  return meetMatter(actors.reduce(meetLead, context), words);
}
