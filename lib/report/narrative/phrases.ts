/** Words of which 政府信息公开, 依申请公开政府信息 and the like are made. No two of them read the same text, so that no text takes long. */
const WORDS = '政府信息|信息|政务|公开|依申请';
const WHO = '(?:公民[、,]?法人(?:和|及|或者?|、|以及)其[他它]组织|社会公众|公众|群众|申请人)';
export const MODIFIERS = `(?:${WORDS}|${WHO}|各类|各种|有关|关于|涉及|任何|对|向|我[区市县局]|提出|提交|递交|依法|要求|书面|的|共)*`;
export const REQUEST_WORD =
  '(?:申请|依申请公开(?:政府信息|信息)?|依申请信息公开|政府信息依申请公开)(?:事项|案件|信息|件|表)?';
/** 政府信息公开申请 and its spellings, with what may stand before them. */
export const REQUEST = `${MODIFIERS}${REQUEST_WORD}`;
/** 通过邮寄、网络提交的: all ways together; one way alone is a channel. */
export const ALL_WAYS = '(?:通过[^,;]{2,30}(?:、|和|及|与|或)[^,;]{2,16}(?:提交|递交|提出|申请|收到)的?)?';
export const RECEIVE = '(?:(?:收到|受理|接收|接到|收办|新收到?)(?:并|和|、)?)+(?:到|了)?';
export const CLOSE = '(?:办结|答复|回复|办复)(?:了|完毕)?';
export const REASON = '(?:(?:因|属于?|由于)[^,;()]*等(?:原因|情形|情况|理由)?(?:而)?(?:决定)?)?';
export const DOCUMENT = '(?:行政)?规范性文件';
/** Whose documents: kept as the body that the figure is of. */
export const GOVERNMENT =
  '(?<body>[省市区县州旗]政府(?:办公[厅室]|办)?(?:(?:及|和|、)[省市区县州旗]政府(?:办公[厅室]|办)?)*)?';
export const ISSUE = '(?:(?:制定|制发|印发|出台|新制定)(?:并|和|、)?)+(?:发布|公布|实施)?(?:了)?';
export const DISCLOSE = '(?:主动公开|新增公开|公开|公布)(?:了)?';
export const DUE_TO = `(?:(?:因|由|对|就|涉及|有关|关于|针对)?(?:本机关|我[区市县局])?(?:${WORDS}|申请|工作|问题|事项|答复|行为|的)*(?:而)?(?:引发|引起|产生|发生|导致|被申请|被提起|提起|申请|涉及)?的?)`;
export const RECEIVE_REMEDY = '(?:收到|受理|办理|发生|处理|新收)?(?:了)?';
/** Words between the words of a topic and its number. */
export const FILL = '(?:数量|件数|总数|总量|案件数)?["”」]?[共合总累计为是有达到了:]*$';

export const FILED = '(?:申请|提交|提出|收到|受理|递交|接收|的|方式|渠道|途径|平台|系统)*';
export const NEXT_YEAR = '(?:下一?年度?|次年度?|明年|20\\d\\d年度?)';
export const COUNTERS = '件|条|起|宗|例|份';
