import { spoken } from '../language/spoken';

/** Words for where a fact about a report was read. */
export const FIELD_NAMES: Readonly<Record<string, string>> = spoken({
  title: { zh: '标题', en: 'title' },
  issuer: { zh: '发布机构', en: 'issuer' },
  unit: { zh: '单位', en: 'body' },
  year: { zh: '年度', en: 'year' },
  publishedOn: { zh: '公布日期', en: 'day of publication' },
  scope: { zh: '统计范围', en: 'scope of the statistics' },
  sourceUrl: { zh: '网址', en: 'address' },
  site: { zh: '网站', en: 'site' },
});

export const EVIDENCE_NAMES: Readonly<Record<string, string>> = spoken({
  title: { zh: '标题', en: 'title' },
  metadata: { zh: '网页元数据', en: 'metadata of the page' },
  body: { zh: '正文', en: 'text' },
  url: { zh: '网址', en: 'address' },
  'file name': { zh: '文件名', en: 'file name' },
  figures: { zh: '数据表', en: 'table of figures' },
  operator: { zh: '人工对照表', en: 'list of the operator' },
});
