import { chinaDay } from '../lib/text/chinaDay';

/** Today in China, ISO. */
export const today = (): string => chinaDay();
