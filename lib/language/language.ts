/** Languages of the interface. Chinese is what an address without a language is in. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same in every language: what lacks one does not compile. */
export type Both<Said = string> = Readonly<Record<Language, Said>>;

/** As pages declare them, BCP 47. */
export const LANGUAGE_TAGS: Both = { zh: 'zh-CN', en: 'en' };
