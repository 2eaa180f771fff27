import { randomOf } from '../../../lib/synth/random';
import { stated } from './stated';

const YEAR = 2023;
const random = randomOf(20231231);
const { pick, int, chance } = random;

const DIGITS = '零一二三四五六七八九';
const inChinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`;
};

/** A number as offices print it. */
function print(value: number): string {
  const plain = String(value);
  if (value >= 2 && value < 100 && chance(0.2)) return inChinese(value);
  if (value >= 1000 && chance(0.4)) return value.toLocaleString('en-US');
  if (chance(0.15)) return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return chance(0.3) ? ` ${plain} ` : plain;
}

const OURS = [
  '',
  '2023年，',
  '全年',
  '2023年度，全区',
  '我区',
  '今年，区政府',
  '2023年1月1日至12月31日，',
  '本机关',
  '区政府办公室',
];
/** Another year, a part of it, another body. */
const NOT_OURS = [
  '2022年，',
  '去年',
  '2022年度全区',
  '上半年',
  '2023年5月',
  '区教育局',
  '各街道',
  '市政府',
  '2024年，预计',
  '其中，区直部门',
];

type Clause = readonly [topic: string, words: string, counter: string];
const HEADS: readonly Clause[] = [
  ['received', '共收到政府信息公开申请', '件'],
  ['received', '受理依申请公开', '件'],
  ['received', '共接收各类政府信息公开申请共计', '件'],
  ['received', '收到公民、法人和其他组织政府信息公开申请', '宗'],
];
const TAILS: readonly Clause[] = [
  ['closed', '办结', '件'],
  ['closed', '按时答复', '件'],
  ['carried_in', '上年结转', '件'],
  ['carried_out', '结转下年度继续办理', '件'],
  ['carried_out', '结转至2024年', '件'],
  ['granted', '其中予以公开', '件'],
  ['partial', '部分公开', '件'],
  ['refused', '不予公开', '件'],
  ['unable', '无法提供', '件'],
  ['not_processed', '不予处理', '件'],
  ['other_outcome', '其他处理', '件'],
];
/** Figures of other things, and words without any, that stand between those that are looked for. */
const NOISE = [
  '同比增长12%',
  '比上年增加7件',
  '均在法定期限内答复',
  '较2022年减少3件',
  '接受咨询约30次',
  '按照《2022年工作要点》要求',
];

interface Made {
  readonly text: string;
  readonly truth: readonly string[];
}

function make(opening: string): Made {
  const clauses = [pick(HEADS), ...TAILS.filter(() => chance(0.35))];
  const truth: string[] = [];
  const words = clauses.flatMap(([topic, before, counter]) => {
    const value = chance(0.1) ? 0 : int(2, chance(0.3) ? 60_000 : 99);
    truth.push(`${topic}=${value}`);
    const clause = `${before}${print(value)}${counter}`;
    return chance(0.25) ? [clause, pick(NOISE)] : [clause];
  });
  return { text: `${opening}${words.join('，')}。`, truth };
}

describe('300 random sentences', () => {
  const ours = Array.from({ length: 300 }, () => make(pick(OURS)));

  test('give every figure as it was made, or not at all', () => {
    const wrong = ours.flatMap(({ text, truth }) =>
      stated(text, YEAR)
        .filter((figure) => !truth.includes(figure))
        .map((figure) => `${figure} from ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('give at least nine of ten figures', () => {
    const made = ours.flatMap(({ truth }) => truth).length;
    const found = ours.flatMap(({ text }) => stated(text, YEAR)).length;
    expect(found / made).toBeGreaterThan(0.9);
  });

  test('give nothing when they speak of another year or body', () => {
    const wrong = Array.from({ length: 300 }, () => make(pick(NOT_OURS))).flatMap(({ text }) =>
      stated(text, YEAR).map((figure) => `${figure} from ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('give nothing when their numbers are placeholders', () => {
    const wrong = ours
      .map(({ text }) =>
        text.replace(
          /[\d,０-９零一二三四五六七八九十]+(?=\s*[件宗])/g,
          pick(['XX', '××', 'N', '', '__', '若干']),
        ),
      )
      .flatMap((text) => stated(text, YEAR).map((figure) => `${figure} from ${text}`));
    expect(wrong).toEqual([]);
  });
});
