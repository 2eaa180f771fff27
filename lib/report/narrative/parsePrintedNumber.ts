const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const ARABIC = /^(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3}){1,3})(?:\.\d{1,6})?$/;
/** 一千二百零三, 十二, 一百零五: each place at most once, from large to small. */
const CHINESE =
  /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二两三四五六七八九])?(十))?零?([零〇一二两三四五六七八九])?$/;

/** 1.2 ten thousands, without the errors of binary fractions. */
function tenThousandfold(digits: string): string | null {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction.length > 4) return null;
  return `${whole}${fraction.padEnd(4, '0')}`.replace(/^0+(?=\d)/, '');
}

function parseChinese(text: string): string | null {
  const found = text === '' ? null : CHINESE.exec(text);
  if (!found) return null;
  const [, thousands, hundreds, tens, ten, ones] = found;
  // 一百五 is 150 in speech: nobody prints it, and it is not to be guessed.
  if (ones && !ten && (hundreds || thousands) && !/零.$/.test(text)) return null;
  const digit = (char: string | undefined): number => (char === undefined ? 0 : (DIGITS[char] ?? Number.NaN));
  const value =
    1000 * digit(thousands) + 100 * digit(hundreds) + (ten ? 10 * (tens ? digit(tens) : 1) : 0) + digit(ones);
  return String(value);
}

/**
 * A printed number as a plain decimal string: 1641, 1,641, 1.2万, 十二. Null for anything else: 05, 1,64, 一百五.
 * Takes ASCII digits and commas; full-width ones are folded before.
 */
export function parsePrintedNumber(text: string): string | null {
  const [, number = '', scale] = /^(.*?)(万)?$/.exec(text) ?? [];
  const plain = ARABIC.test(number) ? number.replaceAll(',', '') : parseChinese(number);
  if (plain === null) return null;
  const scaled = scale ? tenThousandfold(plain) : plain;
  return scaled?.includes('.') ? scaled.replace(/\.?0+$/, '') : scaled;
}
