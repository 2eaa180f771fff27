/**
 * Colours of charts. Charts drawn on the server carry the light colours, which the page swaps for custom properties
 * (`toThemedSvg`), so that one SVG serves light and dark; charts in the browser are built with the palette in force.
 */
export interface Palette {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly faint: string;
  /** Marks beside figures of which something was found. */
  readonly bad: string;
  readonly warn: string;
  /** Told apart in common forms of colour blindness and, with their labels, in print. */
  readonly series: readonly string[];
  /** One for each way a request ends: what was disclosed in the colour of the house, the rest apart from it. */
  readonly outcomes: readonly string[];
}

/** What text is measured in; the page's style sheet sets the font that is shown, of the same widths for Chinese. */
export const FONT = 'sans-serif';

export const LIGHT: Palette = {
  text: '#1b2430',
  muted: '#5a6675',
  line: '#d9dee5',
  surface: '#fefefe',
  accent: '#0b6b74',
  faint: '#a9b4c1',
  bad: '#a4262c',
  warn: '#7a5200',
  series: ['#0b6b75', '#c2571a', '#4b5fb5', '#8a6d00', '#a03a76', '#4f7a2a', '#6b6f76', '#2b87c8'],
  outcomes: ['#0b5560', '#2b7f89', '#b0452a', '#68727f', '#75579f', '#80663c'],
};

export const DARK: Palette = {
  text: '#e8ecf1',
  muted: '#a5b0bd',
  line: '#36404c',
  surface: '#151a21',
  accent: '#4fc0c9',
  faint: '#5d6875',
  bad: '#ff9a94',
  warn: '#f0c777',
  series: ['#4fc0c8', '#f0925a', '#94a5f2', '#d8b63f', '#e586be', '#98c86c', '#b3b8bf', '#74bdf0'],
  outcomes: ['#5fd0d6', '#3aa0a8', '#f0825f', '#98a4b3', '#b59ae0', '#c9a878'],
};

const NAMES: readonly (readonly [keyof Omit<Palette, 'series' | 'outcomes'>, string])[] = [
  ['text', '--chart-text'],
  ['muted', '--chart-muted'],
  ['line', '--chart-line'],
  ['surface', '--chart-surface'],
  ['accent', '--chart-accent'],
  ['faint', '--chart-faint'],
  ['bad', '--bad'],
  ['warn', '--warn'],
];

/** The custom properties of both palettes, as declarations for the style sheet. */
export function cssVariables(palette: Palette): Readonly<Record<string, string>> {
  const named = NAMES.map(([key, name]): [string, string] => [name, palette[key]]);
  const series = palette.series.map((colour, i): [string, string] => [`--chart-series-${i + 1}`, colour]);
  const outcomes = palette.outcomes.map((colour, i): [string, string] => [
    `--chart-outcome-${i + 1}`,
    colour,
  ]);
  return Object.fromEntries([...named, ...series, ...outcomes]);
}

/** The light colours, each as the custom property that takes its place. */
const THEMED = new Map(
  Object.entries(cssVariables(LIGHT)).map(([name, colour]) => [colour, `var(${name}, ${colour})`]),
);
const COLOUR = new RegExp([...THEMED.keys()].join('|'), 'g');

/** An SVG drawn with the light palette, its colours replaced by custom properties with the light colour as fallback. */
export const toThemedSvg = (svg: string): string =>
  svg.replace(COLOUR, (colour) => THEMED.get(colour) ?? colour);
