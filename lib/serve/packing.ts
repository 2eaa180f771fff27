import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A way to send a body in fewer bytes, by its name in HTTP. The first is taken of those that a reader likes equally. */
export const PACKINGS = ['br', 'gzip'] as const;
export type Packing = (typeof PACKINGS)[number];

/** A smaller body is hardly smaller packed. */
const SMALLEST = 1_000;
const PACKABLE = /^(?:text\/|image\/svg|application\/(?:json|problem\+json|javascript))/;

/** Whether a body is worth packing, by its size and its Content-Type. */
export const isPackable = (body: Buffer, type: unknown): boolean =>
  body.length >= SMALLEST && PACKABLE.test(String(type));

/** How a reader wants bodies packed, by their Accept-Encoding (RFC 9110, 12.5.3); null for not at all. */
export function packingFor(accepted: string | undefined): Packing | null {
  const wishes = new Map(
    (accepted ?? '').split(',').map((wish): [string, number] => {
      const [name = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
      const weight = /^q=([01](?:\.\d{0,3})?)$/.exec(parameters.at(-1) ?? '')?.[1];
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const wishOf = (name: Packing): number => wishes.get(name) ?? wishes.get('*') ?? Number.NEGATIVE_INFINITY;
  const [best] = PACKINGS.toSorted((a, b) => wishOf(b) - wishOf(a));
  return best !== undefined && wishOf(best) > 0 ? best : null;
}

const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)];
/** Brotli of this quality is smaller than gzip and not slower. */
const QUALITY = { well: 5, quickly: 3 } as const;
const LEVEL = { well: constants.Z_DEFAULT_COMPRESSION, quickly: constants.Z_BEST_SPEED } as const;

/** A body packed: well where it is kept, quickly where it is packed for each reader. */
export function pack(body: Buffer, packing: Packing, how: 'well' | 'quickly'): Promise<Buffer> {
  return packing === 'gzip'
    ? zip(body, { level: LEVEL[how] })
    : brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: QUALITY[how],
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });
}
