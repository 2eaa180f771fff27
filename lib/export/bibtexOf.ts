import type { Cited } from './citationOf';

/** Text in a field of BibTeX: braces and backslashes would end it or start a command. */
const plain = (text: string): string => text.replace(/[\\{}]/g, ' ').replace(/\s+/g, ' ');

/** A key of letters, digits and hyphens, from the address, so that two views of one version differ. */
const keyOf = ({ address, dataVersion }: Cited): string => {
  const { pathname, search } = new URL(address);
  const words = `${pathname}${search}`.match(/[A-Za-z0-9]+/g) ?? [];
  return ['disclosure-atlas', ...(dataVersion === null ? [] : [`v${dataVersion}`]), ...words]
    .join('-')
    .slice(0, 80);
};

/** The same as a BibTeX entry: `@dataset` of biblatex, with `howpublished` for plain styles. */
export function bibtexOf(cited: Cited): string {
  const { title, dataDate, dataVersion, address, accessedOn } = cited;
  const day = dataDate ?? accessedOn;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', '{公开年报图谱}'],
    ['title', plain(title)],
    ['year', day?.slice(0, 4)],
    ['date', day],
    ['version', dataVersion === null ? undefined : String(dataVersion)],
    ['howpublished', `\\url{${plain(address)}}`],
    ['url', plain(address)],
    ['urldate', accessedOn],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@dataset{${keyOf(cited)},\n${lines.join(',\n')}\n}`;
}
