import { say } from '../../lib/language/say';

/** A unit or metric as the search box shows and remembers it. */
export interface Hit {
  readonly kind: 'unit' | 'metric';
  readonly id: string;
  readonly label: string;
  /** 柳州市 · 县级, or 表三 · 件. */
  readonly detail: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** One hit from outside (the server, the browser's store), or null when it is none. */
export function readHit(value: unknown): Hit | null {
  if (!isRecord(value)) return null;
  const { kind, id, label, detail } = value;
  if ((kind !== 'unit' && kind !== 'metric') || typeof id !== 'string' || typeof label !== 'string')
    return null;
  return { kind, id, label, detail: typeof detail === 'string' ? detail : '' };
}

/** The rows of /search.json as hits. */
export function readHits(body: unknown): readonly Hit[] {
  if (!isRecord(body) || !Array.isArray(body.rows)) return [];
  return body.rows.flatMap((row: unknown) => {
    const hit = readHit(row);
    if (!hit || !isRecord(row)) return [];
    const { place, formerly } = row;
    const parts = [
      place,
      hit.detail,
      typeof formerly === 'string' ? say({ zh: `曾用名 ${formerly}`, en: `formerly ${formerly}` }) : null,
    ];
    return [{ ...hit, detail: parts.filter((part) => typeof part === 'string').join(' · ') }];
  });
}

/** Where a hit leads. */
export function addressOf({ kind, id }: Hit): string {
  return kind === 'unit' ? `/units/${encodeURIComponent(id)}` : `/rank?metric=${encodeURIComponent(id)}`;
}
