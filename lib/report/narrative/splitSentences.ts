import { FILLED_IN_BY } from '../../text/filledInBy';
import type { Paragraph } from './joinLines';

/** One sentence as it stands in the document, white space taken out. */
export interface Sentence {
  readonly text: string;
  /** The same, full-width letters, digits and punctuation as ASCII; every character stands where it stands in `text`. */
  readonly plain: string;
  /** Where it begins in its paragraph. */
  readonly start: number;
  /** True when it is the first of a chapter or after a break: nothing said before counts for it. */
  readonly isFresh: boolean;
}

/** What is longer is no sentence: a table, or something worse. */
const LONGEST = 5_000;

/** Where a text without line breaks begins a chapter, and what a collector puts in for words left out. */
const BREAK =
  /〖[^〗]{0,200}〗|(?=[一二三四五六七八九]、(?:总体情况|概述|主动公开|政府信息|收到和处理|因政府信息|行政复议|存在|主要问题|工作存在|其他需要))|={3,}/g;
/** Words that only the tables of the form have: a text in which cells have run together. */
const TABLE =
  /本年(?:新)?(?:制发|制作|公开|废止)(?:件数|数量)|勾稽关系|计量单位|指标名称|申请人情况|处理决定数量|历年累计/;
/** What tells how to reach a person, or who it is: no evidence of ours. */
const PERSONAL =
  /@|\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx]|电话:|联系(?:人|电话|方式|地址)|邮编|邮箱(?:地址)?:|通讯地址|地址:|身份证|某某|[张王李赵刘陈杨黄周吴]某/;

/** 填报人:示例甲, and the like. */
const FILLED_IN = new RegExp(`(?:${[...FILLED_IN_BY.people, ...FILLED_IN_BY.heads].join('|')}):`);

/** Full-width forms of ASCII as ASCII, one character for one. */
const toPlain = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** The sentences of a paragraph that may be evidence: none of a table, none with personal data. */
export function splitSentences({ text }: Paragraph): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let isFresh = true;
  const close = (end: number, nextIsFresh: boolean): void => {
    const words = text.slice(start, end);
    const plain = toPlain(words);
    if (
      plain.length > 4 &&
      plain.length < LONGEST &&
      !TABLE.test(plain) &&
      !PERSONAL.test(plain) &&
      !FILLED_IN.test(plain)
    )
      sentences.push({ text: words, plain, start, isFresh });
    isFresh = nextIsFresh;
  };
  const marks = [
    ...[...text.matchAll(BREAK)].map((mark) => ({
      at: mark.index,
      end: mark.index + mark[0].length,
      fresh: true,
    })),
    ...[...text.matchAll(/[。！？!?]/g)].map((mark) => ({
      at: mark.index + 1,
      end: mark.index + 1,
      fresh: false,
    })),
  ].toSorted((a, b) => a.at - b.at);
  for (const mark of marks) {
    if (mark.at < start) continue;
    close(mark.at, mark.fresh);
    start = mark.end;
  }
  close(text.length, true);
  return sentences;
}
