type One = string | number;

/**
 * The query string of some chosen values, in the order of `names`, a list as one parameter each; what is not chosen, or is as it would be
 * without the parameter (`defaults`), is left out.
 */
export function writeSearch<Name extends string>(
  names: readonly Name[],
  query: Readonly<Partial<Record<Name, One | readonly One[] | undefined>>>,
  defaults: Readonly<Partial<Record<Name, One>>>,
): string {
  const entries = names.flatMap((name): [string, string][] => {
    const value = query[name];
    if (value === undefined || value === defaults[name]) return [];
    return [value].flat().map((one) => [name, String(one)]);
  });
  return new URLSearchParams(entries).toString();
}
