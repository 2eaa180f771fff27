/** A page of a long table, from 1; a page past the end is the last. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: number,
  size: number,
): { readonly shown: readonly Row[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(asked, pages);
  return { shown: rows.slice((page - 1) * size, page * size), page, pages };
}
