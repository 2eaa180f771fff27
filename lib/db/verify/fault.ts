/** Something in the database that is not as it must be. */
export interface Fault {
  /** Chinese: what is wrong, with where. */
  readonly sentence: string;
  /** Chinese: what to do. */
  readonly remedy: string;
}

/** Places named in one sentence; the rest is counted. */
const NAMED = 5;

/** Some places in words: the first few, and how many there are. */
export function somePlaces(places: readonly string[], count = places.length): string {
  const more = count > NAMED ? `等 ${count} 处` : '';
  return `${places.slice(0, NAMED).join('、')}${more}`;
}

export const RESTORE =
  '数据库文件可能受损：先另存一份（npm run backup），再用较早的完好备份恢复（npm run restore）。';
