const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二三年 and 二○二三年 as 2023年. */
export function arabicYears(text: string): string {
  return text.replace(/二[〇○零Oo0][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year.replace(/[○零Oo0]/g, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
  );
}
