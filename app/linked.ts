import { addressIn } from '../lib/language/addresses';
import { languageNow } from '../lib/language/languageNow';

/** An address of this site in the language of the page: for forms and redirections; links are `Link`. */
export const linked = (address: string): string => addressIn(languageNow(), address);
