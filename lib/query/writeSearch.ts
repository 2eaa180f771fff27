/**
 * The query string of some chosen values, in the order of `names`; what is not chosen, or is as it would be without the
 * parameter (`defaults`), is left out.
 */
export function writeSearch<Name extends string>(
  names: readonly Name[],
  query: Readonly<Partial<Record<Name, string | number | undefined>>>,
  defaults: Readonly<Partial<Record<Name, string | number>>>,
): string {
  const entries = names.flatMap((name): [string, string][] => {
    const value = query[name];
    return value === undefined || value === defaults[name] ? [] : [[name, String(value)]];
  });
  return new URLSearchParams(entries).toString();
}
