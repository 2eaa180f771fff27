/** /202401/t20240130_1.html, /2024/1/30/, /202401/30/: the month in which a content system made the page. */
export function monthOfUrl(url: string): string | null {
  const [, year, month] = /[/t](20\d\d)[/-]?(0[1-9]|1[0-2])(?=\d{2}[_/.]|\/)/.exec(url) ?? [];
  return year && month ? `${year}-${month}` : null;
}
