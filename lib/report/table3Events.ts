import type { KnownMetric } from '../metrics/reported';
import type { Applicant } from '../metrics/types';
import type { Slot } from './occurrence';

/**
 * What is met in table 3 in reading order, whatever the layout.
 * `row`: a label with the figures that stand beside it. `label` and `figures`: one without the other.
 */
export type Table3Event =
  | {
      readonly kind: 'row';
      readonly metric: KnownMetric;
      readonly slots: readonly Slot[];
      readonly where: string;
      /**
       * What holds label and figures together. `columns`: a grid with the header of the form above; `line`: one row or line
       * of the document; `run`: only that the figures come after the label; `glued`: figures without gaps.
       */
      readonly bond: 'columns' | 'line' | 'run' | 'glued';
      /** For `columns`: the applicant of each slot; otherwise the slots are in the form's order. */
      readonly applicants?: readonly Applicant[];
      /** Why the figures cannot be told apart, in Chinese; absent where they can. */
      readonly problem?: string;
    }
  | { readonly kind: 'label'; readonly metric: KnownMetric; readonly where: string }
  | { readonly kind: 'figures'; readonly slots: readonly Slot[]; readonly where: string }
  /** A header of table 3: its columns in the form's order, in one that is not, or torn so that nothing can be said (null). */
  | { readonly kind: 'header'; readonly inOrder: boolean | null; readonly where: string };
