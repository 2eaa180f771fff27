import type { Truth } from '../../lib/checks/score';
import { type Random, randomOf } from '../../lib/synth/random';
import { corpusTruths, REFERENCE_TRUTH } from '../fixtures/truth';
import { type Encoding, encode } from './encode';
import { type Figures, figuresOf, truthOf } from './figures';
import type { Layout } from './layout';
import { FURNITURE, type Furniture, type Part, partsOf } from './parts';
import { type Printing, reprint } from './printing';
import { breakSums, randomFigures } from './randomFigures';

/** A document made from figures, with what a person reads in it. */
export interface MadeDocument {
  /** Says what it is made of; the same seed makes the same document. */
  readonly id: string;
  readonly layout: Layout;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly figures: Figures;
  readonly truth: Truth;
  /** The same document with other figures: who gets the same bytes cannot tell the two apart. */
  readonly withFigures: (figures: Figures) => Promise<Uint8Array>;
}

/** What a document is made of, before it is bytes. */
export interface Recipe {
  readonly id: string;
  readonly layout: Layout;
  readonly figures: Figures;
  readonly encoding: Encoding;
  readonly parts: (figures: Figures) => readonly Part[];
  readonly render: (figures: Figures) => string | Promise<Uint8Array>;
}

const REAL: readonly (readonly [string, Truth])[] = [['reference', REFERENCE_TRUTH], ...corpusTruths()];

function sourceOf(random: Random): readonly [string, Figures] {
  const kind = random.int(0, 9);
  if (kind < 2) {
    const [name, truth] = random.pick(REAL);
    return [name, figuresOf(truth)];
  }
  const figures = randomFigures(random);
  return kind < 8 ? ['sums', figures] : ['broken', breakSums(figures, random)];
}

/** One piece of furniture in four, so that most documents have some and few have all. */
function furnitureOf(layout: Layout, random: Random): Furniture {
  return new Set(
    FURNITURE.filter((name) => {
      const isChosen = random.chance(0.25);
      return isChosen && layout.furniture.includes(name);
    }),
  );
}

const seedOf = (name: string, seed: number): number =>
  [...name].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 16777619), seed ^ 0x811c9dc5);

export interface Limits {
  /** No printing but plain digits. */
  readonly plain?: boolean;
  readonly furniture?: Furniture;
}

/** Chooses figures, printing, furniture and encoding for a layout; equal seeds choose alike. */
export function recipeOf(layout: Layout, seed: number, limits: Limits = {}): Recipe {
  const random = randomOf(seedOf(layout.name, seed));
  const [source, original] = sourceOf(random);
  const printing: Printing = random.chance(0.5) ? 'plain' : random.pick(['plain', ...layout.printings]);
  const chosen = furnitureOf(layout, random);
  const furniture = limits.furniture ?? chosen;
  const figures = limits.plain ? original : reprint(original, printing, random);
  const encoding = random.pick<Encoding>(['utf-8', 'utf-8', 'utf-8-bom', 'gb18030']);
  const [partsSeed, renderSeed] = [random.int(0, 2 ** 31), random.int(0, 2 ** 31)];
  const parts = (of: Figures): readonly Part[] => partsOf(of, furniture, randomOf(partsSeed));
  return {
    id: [layout.name, seed, source, limits.plain ? 'plain' : printing, encoding, ...furniture].join(' '),
    layout,
    figures,
    encoding,
    parts,
    render: (of) => layout.render(parts(of), randomOf(renderSeed)),
  };
}

/** Makes the document of a recipe. */
export async function makeDocument({ id, layout, figures, encoding, render }: Recipe): Promise<MadeDocument> {
  const withFigures = async (of: Figures): Promise<Uint8Array> => {
    const rendered = await render(of);
    return typeof rendered === 'string' ? encode(rendered, encoding) : rendered;
  };
  return {
    id,
    layout,
    file: `${id.replaceAll(' ', '-')}.${layout.extension}`,
    bytes: await withFigures(figures),
    figures,
    truth: truthOf(figures),
    withFigures,
  };
}
