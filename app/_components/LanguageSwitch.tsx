import { addressIn, isTranslated } from '../../lib/language/addresses';
import { LANGUAGE_TAGS } from '../../lib/language/language';
import { askedNow } from '../../lib/language/languageNow';
import { say } from '../../lib/language/say';

/** To the same page in the same state in the other language; nothing where the page is in Chinese only. */
export function LanguageSwitch() {
  const asked = askedNow();
  if (asked === null || !isTranslated(asked.address)) return null;
  const other = asked.language === 'zh' ? 'en' : 'zh';
  const tag = LANGUAGE_TAGS[other];
  return (
    <a className="language" href={addressIn(other, asked.address)} hrefLang={tag} lang={tag}>
      {say({ zh: 'English', en: '中文' })}
    </a>
  );
}
