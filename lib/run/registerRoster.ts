import { readFileSync } from 'node:fs';
import { checkRoster } from '../coverage/checkRoster';
import { readRosterFile } from '../coverage/readRosterFile';
import type { Db } from '../db/client';
import { type Roster, replaceRoster } from '../db/roster';
import { decodeText } from '../document/decodeText';
import { describeFileError } from '../document/describeFileError';
import { DocumentError } from '../document/types';

/** The roster that now stands, or what is wrong with the file, in Chinese; then the old roster still stands. */
export type Registered =
  | { readonly kind: 'done'; readonly roster: Roster }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Puts the roster of a file in the place of the one that stands: whole, or not at all. */
export async function registerRoster(db: Db, path: string): Promise<Registered> {
  let text: string;
  try {
    text = decodeText(readFileSync(path));
  } catch (error) {
    if (error instanceof DocumentError)
      return { kind: 'refused', problems: [`名册“${path}”：${error.message}`] };
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return { kind: 'refused', problems: [sentence] };
  }
  const file = readRosterFile(text);
  if (file.problems.length > 0) return { kind: 'refused', problems: file.problems };

  const units = await db.unit.findMany({ select: { id: true, type: true } });
  const problems = checkRoster(file, new Map(units.map(({ id, type }) => [id, type])));
  if (problems.length > 0) return { kind: 'refused', problems };
  await replaceRoster(db, file);
  return { kind: 'done', roster: file };
}
