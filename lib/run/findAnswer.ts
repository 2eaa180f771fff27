import { basename } from 'node:path';
import type { Scope } from '../report/types';
import type { Answer } from './answer';

/** What is known of a report before it is known whose it is. */
export interface Asked {
  readonly path: string;
  readonly sha256: string | null;
  readonly url: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  /** A figures file holds many years: there the year of a row tells which is meant, and is no answer. */
  readonly isFigures: boolean;
}

export interface Answered {
  readonly unitId: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  /** Where a person said so: `对照表第 2、3 行`. */
  readonly told: string;
  readonly list: '对照表' | '清单';
}

const squeeze = (name: string | null): string => (name ?? '').normalize('NFKC').replace(/\s/g, '');

const fits = (answer: Answer, asked: Asked): boolean =>
  (answer.file === null || answer.file === asked.path || basename(answer.file) === basename(asked.path)) &&
  (answer.sha256 === null || answer.sha256 === asked.sha256) &&
  (answer.url === null || answer.url === asked.url) &&
  (answer.unit === null || squeeze(answer.unit) === squeeze(asked.unit)) &&
  (!asked.isFigures || answer.year === null || answer.year === asked.year);

function placesOf(answers: readonly Answer[]): string {
  const lists = [...new Set(answers.map(({ list = '对照表' }) => list))];
  return lists
    .map((name) => {
      const lines = answers.flatMap(({ list = '对照表', line }) => (list === name ? [line] : []));
      return `${name}第 ${lines.join('、')} 行`;
    })
    .join('和');
}

/**
 * True when a mapping file may speak of a file before it is read; one that names neither file nor checksum may speak of any.
 */
export const mayAnswer = (answers: readonly Answer[], path: string, sha256: string): boolean =>
  answers.some(
    (answer) =>
      (answer.file === null || answer.file === path || basename(answer.file) === basename(path)) &&
      (answer.sha256 === null || answer.sha256 === sha256),
  );

/** What the rows of a mapping file say on one report; a sentence when they contradict each other, null when none speaks of it. */
export function findAnswer(answers: readonly Answer[], asked: Asked): Answered | string | null {
  const fitting = answers.filter((answer) => fits(answer, asked));
  if (fitting.length === 0) return null;
  const told = placesOf(fitting);
  const all = <Value>(of: (answer: Answer) => Value | null): readonly Value[] => [
    ...new Set(fitting.flatMap((answer) => of(answer) ?? [])),
  ];
  const [units, years, scopes] = [
    all(({ unitId }) => unitId),
    all(({ year }) => year),
    all(({ scope }) => scope),
  ];
  if (units.length > 1 || years.length > 1 || scopes.length > 1)
    return `${told}对这份报告给出了不同的答案：请只留一行。`;
  return {
    unitId: units[0] ?? null,
    year: years[0] ?? null,
    scope: scopes[0] ?? null,
    told,
    list: fitting[0]?.list ?? '对照表',
  };
}
