import { FORMER_NAMES, type FormerName } from './formerNames';

const ENDING = /\.(?:csv|xlsx|json|svg|png)$/;

/** True where a path is that of a page or of one of its files: `/units/450204.csv` of `/units/*`. */
function isOf(path: string, page: string): boolean {
  const [parts, asked] = [path.replace(ENDING, '').split('/'), page.split('/')];
  return parts.length === asked.length && asked.every((part, i) => part === '*' || part === parts[i]);
}

type Entry = readonly [name: string, value: string];

/** The parameters under a new name. What has both names at once is left: which of the two is meant is not for us to say. */
function renewed(
  entries: readonly Entry[],
  former: Exclude<FormerName, { kind: 'address' }>,
): readonly Entry[] {
  if (former.kind === 'value')
    return entries.map(([name, value]) =>
      name === former.parameter && value === former.from ? [name, former.to] : [name, value],
    );
  return entries.some(([name]) => name === former.to)
    ? entries
    : entries.map(([name, value]) => [name === former.from ? former.to : name, value]);
}

/**
 * What an address of former days is called today; null where it is called so still. `address`: path and query, as they are in Chinese. The
 * others of its parameters stay as they are, right or wrong.
 */
export function renewAddress(address: string, names: readonly FormerName[] = FORMER_NAMES): string | null {
  const mark = address.indexOf('?');
  let path = mark < 0 ? address : address.slice(0, mark);
  let search = mark < 0 ? '' : address.slice(mark);
  for (const former of names) {
    if (former.kind === 'address') path = path.replace(former.from, former.to);
    else if (search !== '' && isOf(path, former.page)) {
      const entries = [...new URLSearchParams(search)];
      const now = renewed(entries, former);
      // Written anew only where something is another: a query keeps its spelling.
      if (now.some(([name, value], i) => name !== entries[i]?.[0] || value !== entries[i]?.[1]))
        search = `?${new URLSearchParams(now.map(([name, value]) => [name, value]))}`;
    }
  }
  const today = `${path}${search}`;
  return today === address ? null : today;
}
