/** What stands in the places of an example; null where the unit lies in nothing. */
export interface InExample {
  readonly unitId: string;
  readonly year: number;
  readonly shortName: string;
  readonly parentId: string | null;
}

/**
 * An example of the reference with a report that is there: `/reports/{unit}-{year}` becomes `/reports/450204-2023`. Places: `{unit}`, `{parent}`,
 * `{name}`, `{year}` and `{before}`, the year before it. Encoded, as an address.
 */
export function fillExample(template: string, { unitId, year, shortName, parentId }: InExample): string {
  const places: Readonly<Record<string, string>> = {
    unit: unitId,
    parent: parentId ?? unitId,
    name: shortName,
    year: String(year),
    before: String(year - 1),
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) throw new Error(`No place called {${name}} in an example: ${template}`);
    return encodeURIComponent(value);
  });
}
