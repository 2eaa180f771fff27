import type { NarrativeTopic } from '../../metrics/narrativeTopics';

/** What a figure is about at large, so that 办结9件 after 收到申请9件 is of the same and 办结9件 after 受理审批 is not. */
export type Matter = 'applications' | 'remedies' | 'documents' | 'disclosure';

/** What a figure without a noun of its own goes back to. */
export type Anchor = 'received' | 'recon' | 'suit' | 'remedies' | 'normative' | 'regulations' | 'disclosed';

/** One way of saying a topic. A figure has a topic when exactly one row fits it. */
export interface TopicRow {
  readonly topic: NarrativeTopic;
  readonly matter: Matter;
  /** A word without which the pattern cannot fit: a cheap look before it. */
  readonly word: string;
  /** Words directly before the number. */
  readonly before: RegExp | null;
  /** Words directly after its unit; without them, what follows must be a boundary. */
  readonly after: RegExp | null;
  /** What must have been spoken of, for words that are said of other things too. */
  readonly needs: 'applications' | Anchor | null;
  /** What figures without a noun go back to from here on; `null` when nothing changes. */
  readonly anchors: Anchor | null;
  /** Counters with which the figure may be printed. */
  readonly units: string;
}
