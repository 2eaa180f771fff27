import { say } from '../language/say';
import type { Metric } from './catalogue';
import { NOTES_EN } from './notesEn';

/** What must be known of a metric, in the language of the answer; empty where there is nothing. */
export function noteOf({ note }: Pick<Metric, 'note'>): string {
  return note === undefined ? '' : say({ zh: note, en: NOTES_EN[note] ?? '' });
}
