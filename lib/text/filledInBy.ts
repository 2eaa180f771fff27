/**
 * The words of the lines that tell who filled a form in and how to reach them. They are personal data: never figures, never
 * shown. Words only, without white space; every pattern for these lines is made of them.
 */
export const FILLED_IN_BY = {
  /** Each names a person, and stands in no label of a figure but as 审核人员 and the like. */
  people:
    '联系人 联络人 联络员 审核人 复核人 审批人 批准人 签发人 校对人 校核人 填报人 填表人 填写人 填录人 上报人 报送人 报告人 制表人 编制人 编报人 编表人 经办人 承办人 统计人 统计员 报表员'.split(
      ' ',
    ),
  /** Who is in charge; 主要负责同志参加新闻发布会次数 is an indicator, so that these need a colon or a name behind them. */
  heads: '负责人 责任人 负责同志 单位领导 部门领导 分管领导 主管领导'.split(' '),
  /** What may stand before one in charge: 单位负责人. */
  bodies: '单位 部门 科室 股室 机构 统计 填报 填表 财务 业务 主要 分管'.split(' '),
  /** What someone did, with a colon or alone before the name: 审核：. */
  acts: '审核 复核 审批 签发 校对 填报 填表 制表 经办 签字 签名'.split(' '),
  numbers: '电话 手机 传真 热线 联系方式'.split(' '),
  dates: '填报日期 填表日期 制表日期 报送日期 上报日期 报出日期 填报时间 填表时间 报送时间'.split(' '),
} as const satisfies Readonly<Record<string, readonly string[]>>;
