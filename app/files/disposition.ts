/** Characters that some system takes for more than a letter of a file name, and those that cannot be seen. */
const UNSAFE = /[\p{C}\\/:*?"<>|%]+/gu;

const LONGEST = 80;

/** Percent-encoding of RFC 8187, which leaves fewer characters alone than addresses do. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What a download is called. `version`: of the data set, where the file holds figures. */
export interface FileName {
  readonly name: string;
  readonly title: string;
  readonly version: number | null;
  readonly ending: string;
}

/** The header that names a download: in ASCII for every client, and by its title for those that read UTF-8. */
export function disposition({ name, title, version, ending }: FileName): string {
  const ascii = name.replace(/[^A-Za-z0-9._-]/g, '_');
  const legible = [...title.replace(UNSAFE, '_')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const end = `${version === null ? '' : `-v${version}`}.${ending}`;
  return `attachment; filename="${ascii}${end}"; filename*=UTF-8''${encode(`${legible || ascii}${end}`)}`;
}
