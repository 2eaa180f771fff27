import { type ChartData, cutToDrawn, heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT, toThemedSvg } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';

interface Props {
  readonly data: ChartData;
  readonly heading: string;
  /** One sentence that says what the chart shows. */
  readonly summary: string;
  /** Pixels that it is drawn in; it is shown as wide as its place. */
  readonly width: number;
}

/** A chart for paper: the server's drawing, which scales with the page and never becomes interactive. */
export function StillChart({ data, heading, summary, width }: Props) {
  const drawn = cutToDrawn(data);
  const svg = toThemedSvg(renderSvg(optionOf(drawn, LIGHT), width, heightOf(drawn)));
  return (
    <figure className="still">
      <figcaption>{heading}</figcaption>
      <div
        role="img"
        aria-label={summary}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is drawn by lib/chart/renderSvg, which escapes all text
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </figure>
  );
}
