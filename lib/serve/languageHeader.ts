/** The language of the answer, by which kept answers are told apart; one sent from outside is overwritten. */
export const LANGUAGE_HEADER = 'x-atlas-language';
