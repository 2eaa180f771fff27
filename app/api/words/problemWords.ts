import type { Both } from '../../../lib/language/language';

/** Titles and meanings of problems. */
export const PROBLEM_WORDS: readonly Both[] = [
  { zh: '不认识的参数', en: 'Unknown parameter' },
  {
    zh: '查询里有本接口没有的参数，多半是拼写有误。改正或去掉 parameter 所指的参数。',
    en: 'The query has a parameter that this address does not know, most likely misspelt. Correct or leave out the one that parameter names.',
  },
  { zh: '参数的值不对', en: 'Wrong value of a parameter' },
  {
    zh: '参数的样子不对、超出范围，或指的东西不存在。errors 逐条说明，parameter 是第一个出错的参数。',
    en: 'A parameter is malformed, out of bounds, or names what does not exist. errors lists each, and parameter is the first that is wrong.',
  },
  { zh: '一次要得太多', en: 'Too much at once' },
  {
    zh: '一页的行数超过上限。按 next 逐页取，或到 /data 下载整个数据集。',
    en: 'More rows than a page may have. Turn the pages by next, or download the whole data set at /data.',
  },
  { zh: '翻页标记不对', en: 'Wrong page mark' },
  {
    zh: 'cursor 只能取自上一页的 next，不能自己拼写。从第一页重新开始。',
    en: 'A cursor comes from the next of the page before and cannot be made up. Start again at the first page.',
  },
  { zh: '没有这个资源', en: 'No such resource' },
  {
    zh: '地址里的编号没有对应的单位、报告或指标。',
    en: 'No body, report or metric has the id in the address.',
  },
  { zh: '没有这个接口', en: 'No such endpoint' },
  {
    zh: '地址有误。全部接口见 /api，机器可读的描述见 /api/v1/openapi.json。',
    en: 'The address is wrong. All endpoints are at /api, and for machines at /api/v1/openapi.json.',
  },
  { zh: '只能读取', en: 'Read only' },
  { zh: '本接口只接受 GET、HEAD 和 OPTIONS。', en: 'Only GET, HEAD and OPTIONS are accepted.' },
  { zh: '请求过于频繁', en: 'Too many requests' },
  {
    zh: '同一网址来源一分钟内的请求超过上限。等 Retry-After 所说的秒数再试；大量数据请到 /data 整体下载。',
    en: 'More requests from one network address within a minute than allowed. Wait for the seconds in Retry-After; for a lot of data download the whole at /data.',
  },
  { zh: '暂时无法应答', en: 'Cannot answer just now' },
  {
    zh: '服务器出了问题，或数据库没有应答。数据没有受影响，稍后再试。',
    en: 'Something went wrong on the server, or the database does not answer. No data were affected; try again later.',
  },
];
