import type { AnchorHTMLAttributes } from 'react';
import { LANGUAGE_TAGS } from '../../lib/language/language';
import { languageNow } from '../../lib/language/languageNow';
import { linked } from '../linked';

/** A link that stays in the language of the page; it says so where it leads out of it. Bare `<a>` stand nowhere else (tests/language). */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { href } = props;
  if (href === undefined || !href.startsWith('/')) return <a {...props} />;
  const address = linked(href);
  const leaves = languageNow() !== 'zh' && address === href && !/\.[a-zA-Z]+(?:[?#]|$)/.test(href);
  return leaves ? <a {...props} hrefLang={LANGUAGE_TAGS.zh} /> : <a {...props} href={address} />;
}
