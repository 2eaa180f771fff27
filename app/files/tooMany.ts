import { refusedText } from '../responses';

/** Rows of a list that one file may have: it is made whole in memory before it is sent, for several readers at once. */
export const MOST_ROWS = 100_000;

/** The words for a list that is longer; null when it is not. `narrower`: how to ask for less, a Chinese clause. */
export const tooMany = (rows: number, narrower: string): Response | null =>
  rows <= MOST_ROWS ? null : refusedText(`这份清单超过 ${MOST_ROWS} 行，一个文件放不下：请${narrower}。`);
