import { counted } from '../language/counted';
import { say } from '../language/say';

/** Which findings of how many a table holds: 共 5 处, 第 201–250 处，共 450 处 (`first` from 1). */
export const shareInWords = (count: number, first: number, total: number): string =>
  count === total
    ? say({ zh: `共 ${total} 处`, en: `${counted(total, 'finding')}` })
    : say({
        zh: `第 ${first}–${first + count - 1} 处，共 ${total} 处`,
        en: `findings ${first}–${first + count - 1} of ${total}`,
      });
