import type { Table3Event } from './table3Events';

export type RowEvent = Extract<Table3Event, { kind: 'row' }>;

/** One printing of table 3: a page may show it again, for telephones or for the next year. */
export interface Table3Copy {
  readonly events: readonly Table3Event[];
  /** Whether the header that rules at an event has the form's columns in order; null where none does, or it is torn. */
  headerBefore(at: number): boolean | null;
}

const isFirstRow = (event: Table3Event): boolean =>
  (event.kind === 'row' || event.kind === 'label') && event.metric.key === 't3_new';

/** Events of one copy, with what its headers say. */
export function toCopy(events: readonly Table3Event[]): Table3Copy {
  return {
    events,
    headerBefore: (at) => {
      const header = events.slice(0, at).findLast((event) => event.kind === 'header');
      return header ? header.inOrder : null;
    },
  };
}

/** Cuts what was met into copies: each begins with its header, or with the row 本年新收 where that stands again. */
export function splitCopies(events: readonly Table3Event[]): readonly Table3Copy[] {
  const copies: Table3Event[][] = [];
  let current: Table3Event[] = [];
  for (const event of events) {
    if (isFirstRow(event) && current.some(isFirstRow)) {
      // Headers just before belong to the copy that begins here, and figures whose label comes after them.
      const from = current.findLastIndex(({ kind }) => kind === 'row' || kind === 'label') + 1;
      copies.push(current.slice(0, from));
      current = current.slice(from);
    }
    current.push(event);
  }
  copies.push(current);
  return copies.filter((copy) => copy.some(({ kind }) => kind !== 'header')).map(toCopy);
}
