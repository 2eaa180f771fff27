import { areOwnBodies } from './bodies';

/** What stands before the words of a topic: nothing of weight, the unit itself, another body, or words not understood. */
export type Lead =
  | { readonly kind: 'plain' }
  | { readonly kind: 'own'; readonly body: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unknown' };

const YEAR_WORDS =
  '(?:(?:自|从)?20\\d\\d年1月1日起?(?:至|到|-|—|~)+(?:20\\d\\d年)?12月31日(?:止|期间)*|截[至止]到?20\\d\\d年(?:12月)?(?:31日)?底?|20\\d\\d年度?|本年度?|今年|全年|年内|年度内|一年来|期间)';
const ADVERBS =
  '(?:共计|总共|累计|合计|总计|共|实际|依法|依规|及时|按时|按期|均|已|全部|其中|另有|另外|尚有|还|主要|新|新增|当年|按要求|按规定|予以|含|包括|包含|为|、|和|及|以及|并且?|或|了|,|"|“|”|[(]|[)])';
const FILLERS = new RegExp(`^(?:${YEAR_WORDS}|${ADVERBS})+`);
const FILLERS_AT_END = new RegExp(`(?:${YEAR_WORDS}|${ADVERBS})+$`);
/** 主动公开政府信息的数量2016年全区…: a heading to which the text was joined without a gap. */
const JOINED_HEADING =
  /^(?:[一二三四五六七八九]、)?[^,;]*?(?:情况|方面|数量|概况|概述)\.?:?(?=20\d\d年|本年|今年|全年|年内)/;
const BODY =
  /[局委办厅院镇乡县区市省部所站队校村司团社]|部门|单位|机关|政府|街道|中心|公司|大学|学校|银行|各/;

/** Reads what stands between the last boundary and the words of a topic. */
export function readLead(words: string, unit: string | null): Lead {
  if (words === '') return { kind: 'plain' };
  const left = words
    .replace(JOINED_HEADING, '')
    .replace(FILLERS, '')
    .replace(FILLERS_AT_END, '')
    .replace(/(?<=.)在$/, '');
  if (left === '') return { kind: 'plain' };
  if (areOwnBodies(left, unit)) return { kind: 'own', body: left };
  return { kind: BODY.test(left) ? 'foreign' : 'unknown' };
}

/** A clause without a figure that begins with a body which then acts: 市公安局认真履职. */
const ACTOR =
  /^(?:其中)?((?:各[^,;的对与和]{0,8}|[^,;的与向对将由经让把了据照过请使和在至到年度]{1,14}?)(?:局|委|委员会|厅|院|部门|单位|机关|街道|街道办|办事处|镇|乡|县|区|市|中心|公司|政府|办公室))(?=共|认真|积极|严格|高度|持续|进一步|坚持|切实|全面|依法|在|对|按|根据|通过|严|不断|$)/;

/** The body of which a clause without a figure speaks, or null when it names none. */
export function readActor(clause: string, unit: string | null): Lead | null {
  const words = clause.replace(FILLERS, '');
  const [, body] = ACTOR.exec(words) ?? [];
  if (!body) return null;
  return areOwnBodies(body, unit) ? { kind: 'own', body } : { kind: 'foreign' };
}
