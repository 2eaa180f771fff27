import type { Language } from './language';

const ENGLISH = '/en';

/** Pages, with all their states, that are there in English too, and their pictures. Others answer in Chinese whoever asks. */
const TRANSLATED: readonly RegExp[] = [
  /^\/$/,
  /^\/(?:rank|trend|outcomes|compare|scatter|coverage|quality|units|search|recipes|imports|data|methods|api|dictionary)$/,
  /^\/data\/(?:changes|changed)$/,
  /^\/check(?:\/result)?$/,
  /^\/dictionary\/[a-z0-9_]+$/,
  /^\/(?:tiles|rank|trend|outcomes|compare|scatter|coverage|quality)\.(?:svg|png)$/,
  /^\/search\.json$/, // what the search box shows
  /^\/pick\/(?:units|metrics)$/,
  /^\/units\/[A-Za-z0-9-]+(?:\/(?:brief|worklist))?$/,
  /^\/quality\/[A-Za-z0-9-]+(?:\.(?:svg|png))?$/, // the work list, rules and their pictures
  /^\/regions\/[A-Za-z0-9-]+(?:\.(?:svg|png))?$/,
  /^\/reports\/[A-Za-z0-9-]+(?:\/(?:source|compare))?$/,
  /^\/units\/[A-Za-z0-9-]+(?:\/peers)?\.(?:svg|png)$/,
];

/** An address in two: `/rank` and `?year=2023` or `#top`. */
function parted(address: string): readonly [path: string, behind: string] {
  const end = address.search(/[?#]/);
  const [path, behind] = end < 0 ? [address, ''] : [address.slice(0, end), address.slice(end)];
  // Not by a pattern that looks for strokes up to the end: it begins anew at each of thousands.
  let length = path.length;
  while (length > 1 && path[length - 1] === '/') length -= 1;
  return [path.slice(0, length), behind];
}

/** True where a page is there in English. `address`: as it is in Chinese. */
export function isTranslated(address: string): boolean {
  const [path] = parted(address);
  return TRANSLATED.some((pattern) => pattern.test(path));
}

/** Where something of this site stands in a language: `/en/rank?…`; in Chinese where it is not there in that language. */
export function addressIn(language: Language, address: string): string {
  if (language === 'zh' || !isTranslated(address)) return address;
  const [path, behind] = parted(address);
  return `${ENGLISH}${path === '/' ? '' : path}${behind}`;
}

/** The language of an address, and the address as it is in Chinese. */
export function splitLanguage(url: string): { readonly language: Language; readonly address: string } {
  if (!/^\/en(?=[/?]|$)/.test(url)) return { language: 'zh', address: url };
  const rest = url.slice(ENGLISH.length);
  return { language: 'en', address: rest.startsWith('/') ? rest : `/${rest}` };
}
