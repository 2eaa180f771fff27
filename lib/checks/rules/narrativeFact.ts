/**
 * What a figure told in a sentence is about. `…_none`: the sentence says that there was none.
 * `share`: a percentage with the two counts it is made of.
 */
export type NarrativeTopic =
  | 'received'
  | 'received_none'
  | 'answered'
  | 'carried_in'
  | 'carried_out'
  | 'granted'
  | 'partial'
  | 'granted_or_partial'
  | 'refused'
  | 'unable'
  | 'not_processed'
  | 'other_processed'
  | 'reconsiderations'
  | 'lawsuits'
  | 'normative_issued'
  | 'normative_repealed'
  | 'normative_in_force'
  | 'channel_online'
  | 'channel_letter'
  | 'channel_in_person'
  | 'channel_fax'
  | 'channel_other'
  | 'share'
  /** Something that no table holds; compared only with other figures of the same `subject`. */
  | 'other';

/** A figure told in a sentence of the report, with the sentence as evidence. */
export interface NarrativeFact {
  readonly topic: NarrativeTopic;
  readonly value: number;
  readonly sentence: string;
  /** Place in the source. */
  readonly place: string;
  /** What `other` figures are about, in the words of the report. */
  readonly subject?: string;
  /** Of a `share`: the counts. */
  readonly part?: number;
  readonly whole?: number;
}
