import { z } from 'zod';

/** What is told about a report as a whole; `site` is the website it stands on. */
export const HEAD_FIELDS = [
  'title',
  'issuer',
  'unit',
  'year',
  'publishedOn',
  'scope',
  'sourceUrl',
  'site',
] as const;

/**
 * Where it was read. `metadata`: the markup of the page or the facts printed above the text; `figures`: a column of a figures
 * file; `operator`: a row of a mapping file.
 */
export const EVIDENCE_SOURCES = [
  'title',
  'metadata',
  'body',
  'url',
  'file name',
  'figures',
  'operator',
] as const;

export const evidenceSchema = z.object({
  field: z.enum(HEAD_FIELDS),
  source: z.enum(EVIDENCE_SOURCES),
  /** The words as printed, cut where they are long. */
  text: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
