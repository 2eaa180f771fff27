import type { NarrativeTopic } from '../../metrics/narrativeTopics';
import { DUE_TO, REQUEST } from './phrases';

/** How the sentence says that there was none; the groups `received`, `recon` and `suit` tell of what. */
const NONE = new RegExp(
  [
    `(?<no>(?:未|没有)(?:收到|接到|受理|接收|发生|产生|出现|引发|被)?(?:过|到)?|(?<![公了有])无)`,
    `(?:(?<received>${REQUEST})(?:的)?(?:情况|情形)?`,
    `|${DUE_TO}(?:(?<recon>行政复议)(?:案件|申请)?(?:(?:、|和|及|或者?|与|以及)(?:被?提起)?(?<suit>(?:行政)?诉讼)(?:案件)?)?`,
    `|(?<only>行政诉讼)(?:案件)?)(?:的)?(?:申请|案件|情况|情形)?)(?=[,;。、)]|$)`,
  ].join(''),
  'g',
);

/** A place where a sentence says that there was none of something. */
export interface NoneStated {
  readonly at: number;
  readonly end: number;
  /** 未收到, 没有发生, 无. */
  readonly raw: string;
  readonly words: string;
  readonly topics: readonly NarrativeTopic[];
}

/** Every place where a sentence says that there was none, in order: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. */
export function readNone(plain: string): readonly NoneStated[] {
  if (!/[未没无]/.test(plain)) return [];
  return [...plain.matchAll(NONE)].map((found) => {
    const { no = '', received, recon, suit, only } = found.groups ?? {};
    const topics: NarrativeTopic[] = [];
    if (received) topics.push('received');
    if (recon) topics.push('recon');
    if (suit || only) topics.push('suit');
    return { at: found.index, end: found.index + found[0].length, raw: no, words: found[0], topics };
  });
}
