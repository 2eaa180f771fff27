/**
 * An address, a parameter or a value that had another name once. `page`: the page's address without ending, which is that of its files and
 * pictures as well; a star stands for an id.
 */
export type FormerName =
  | {
      readonly kind: 'address';
      readonly from: RegExp;
      /** As `String.replace` takes it. */
      readonly to: string;
    }
  | { readonly kind: 'parameter'; readonly page: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'value';
      readonly page: string;
      readonly parameter: string;
      readonly from: string;
      readonly to: string;
    };

/**
 * What was called otherwise before, in the order of time, so that a thing renamed twice gets its last name. A row is added with every
 * renaming, and none is ever taken away (docs/decisions/049). No parameter and no value has been renamed until now.
 */
export const FORMER_NAMES: readonly FormerName[] = [
  // Files of a unit and of a report, before every view had its twins behind its own address.
  { kind: 'address', from: /^\/(units|reports)\/([A-Za-z0-9-]+)\/csv$/, to: '/$1/$2.csv' },
  // Where the picture of a rule was drawn, before it was one of those that all stand in one place.
  { kind: 'address', from: /^\/quality\/([A-Z0-9]{2,4}-[0-9]{2})\/chart\.svg$/, to: '/quality/$1.svg' },
];
