import { LOCAL_INDICATORS } from '../../metrics/localIndicators';
import { beginsNationally } from './nationalCells';
import { stemOf } from './stemOf';

const NUMBERED =
  /^(?:其中:?)?(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,2}[.、)])/;
/** What labels of local tables begin with, and no heading of a column does. */
const LOCAL = /^(?:主动公开|依申请公开|受理|政府信息|信息公开|公开政府信息|制发|制定)/;
const LOCAL_NAMES = LOCAL_INDICATORS.flatMap(({ names }) => names);

/**
 * True where the first row of a table of indicators begins (NFKC, no white space): with a numbering, or words that labels are
 * known to begin with. Anything else behind the known columns of a header may be one more column: 上年, 备注.
 */
export const isKnownBeginning = (text: string): boolean =>
  NUMBERED.test(text) ||
  LOCAL.test(text) ||
  LOCAL_NAMES.some((name) => stemOf(text).startsWith(name)) ||
  beginsNationally(text);
