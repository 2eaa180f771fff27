/** For a script that would make the drawing answer a pointer; ours is still. */
const FOR_SCRIPTS = / (?:ecmeta_[a-z_]+|class|pointer-events)="[^"]*"/g;
/** A round symbol as ECharts draws it: the unit circle, scaled and moved. */
const DOT =
  /<path d="M1 0A1 1 0 1 1 1 -0\.\d+A1 1 0 0 1 1 0" transform="matrix\(([\d.]+),0,0,[\d.]+,([-\d.]+),([-\d.]+)\)"([^>]*)><\/path>\n?/g;
const STROKE = /stroke-width="([\d.]+)"/;

const tenth = (text: string): string => String(Math.round(Number(text) * 10) / 10);

/**
 * The same drawing in fewer bytes: what only scripts need is left out, and dots that look alike and follow each other share what they
 * have in common. Three thousand dots take a hundred kilobytes so, in place of seven.
 */
export function compactSvg(svg: string): string {
  let open: string | null = null;
  let end = 0;
  const parts: string[] = [];
  const still = svg.replace(FOR_SCRIPTS, '');
  for (const found of still.matchAll(DOT)) {
    const [whole, radius = '', x = '', y = '', rest = ''] = found;
    // The width of a line was scaled with the circle.
    const look = rest.replace(
      STROKE,
      (_, width: string) => `stroke-width="${tenth(String(Number(width) * Number(radius)))}"`,
    );
    const follows = found.index === end && open !== null;
    if (!follows || look !== open) {
      if (open !== null) parts.push('</g>');
      parts.push(still.slice(end, found.index), `<g${look}>`);
      open = look;
    }
    parts.push(`<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}"/>`);
    end = found.index + whole.length;
  }
  if (open !== null) parts.push('</g>');
  parts.push(still.slice(end));
  return parts.join('');
}
