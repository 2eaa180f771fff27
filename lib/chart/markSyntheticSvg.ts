/** A drawing that says in one corner that its figures are invented; one without a root element stays as it is. */
export function markSyntheticSvg(svg: string, words: string): string {
  const mark = `<text x="8" y="16" font-size="13" font-weight="700" fill="#a4262c" style="paint-order:stroke" stroke="#fff" stroke-width="3">${words}</text>`;
  return svg.replace(/<\/svg>\s*$/, `${mark}</svg>`);
}
