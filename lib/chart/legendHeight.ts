/** Pixels: a row of the legend, a Chinese sign of it and any other, what stands around each name, and the width of a phone's chart. */
const LEGEND = { row: 22, character: 12, letter: 7, around: 30, width: 320 } as const;

/** Height in pixels that a legend needs on a phone: a chart has one height on all screens, or the page would jump. */
export function legendHeight(labels: readonly string[]): number {
  let [rows, used] = [1, 0];
  for (const label of labels) {
    const signs = [...label].map((sign) => (sign < '\u2e80' ? LEGEND.letter : LEGEND.character));
    const width = signs.reduce<number>((sum, one) => sum + one, LEGEND.around);
    if (used > 0 && used + width > LEGEND.width) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows * LEGEND.row + 8;
}
