/**
 * Years of the reporting period that the text states (统计数据期限为2023年1月1日至2023年12月31日), and its words. `text` is without
 * white space.
 */
export function periodYears(text: string): {
  readonly years: readonly number[];
  readonly words: string | null;
} {
  const period =
    /统计(?:数据)?(?:的)?期[限间]?[^。；]{0,12}?(\d{4})年1月1日起?[至到—~-]+(?:(\d{4})年)?12月31日/g;
  const found = [...text.matchAll(period)];
  const years = found.flatMap(([, from, to]) => [from, to]).filter((year) => year !== undefined);
  return { years: [...new Set(years.map(Number))], words: found[0]?.[0] ?? null };
}
