/** Words for where a fact about a report was read. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  issuer: '发布机构',
  unit: '单位',
  year: '年度',
  publishedOn: '公布日期',
  scope: '统计范围',
  sourceUrl: '网址',
  site: '网站',
};

export const EVIDENCE_NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  metadata: '网页元数据',
  body: '正文',
  url: '网址',
  'file name': '文件名',
  figures: '数据表',
  operator: '人工对照表',
};
