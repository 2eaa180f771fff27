/** A run of text on a page; lengths in points, the origin at the upper left corner, y growing downwards. */
export interface PositionedText {
  readonly text: string;
  readonly left: number;
  /** Upper edge of the line box: baseline less the font's size. */
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight horizontal or vertical stroke, as tables are ruled with; thin filled boxes count as strokes. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One page of a format that places text by coordinates (PDF, OFD), before anything is made of it. */
export interface PositionedPage {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PositionedText[];
  readonly rules: readonly Rule[];
  /** True when pictures are drawn on the page: without text they are a scan. */
  readonly hasPictures: boolean;
}
