import type { Metric } from './catalogue';

/** The notes of the catalogue in English, by the Chinese; one that lacks here does not compile. */
export const NOTES_EN: Readonly<Record<NonNullable<Metric['note']>, string>> = {
  '只有设区的市以上政府和部委、省级部门有规章制定权；2019 年版问的是“本年新制作数量”，口径相近，接续时须注明。':
    'Only governments of cities with districts and above, ministries and provincial departments may make rules. The form of 2019 asks for “newly made this year”, which is close: say so when joining the two.',
  '2021 年版新设。': 'New on the form of 2021.',
  '年末存量，2021 年版新设；2019 年版的“对外公开总数量”是累计公开数，不能接续。':
    'Stock at the end of the year, new on the form of 2021; “total disclosed” of 2019 is cumulative and does not go on from it.',
  '2019 年版问的是“规范性文件·本年新制作数量”，名称和口径有别，接续时须注明。':
    'The form of 2019 asks for normative documents newly made this year: name and definition differ, say so when joining the two.',
  '年末存量；2019 年版的“对外公开总数量”是累计公开数，不能接续。':
    'Stock at the end of the year; “total disclosed” of 2019 is cumulative and does not go on from it.',
  '2021 年版改为“本年制发件数”，接续时须注明。':
    'Changed on the form of 2021 to “issued this year”: say so when joining the two.',
  '可以大于新制作数量（往年的规章今年才公开）。2021 年版不再设。':
    'May be more than were newly made (rules of earlier years disclosed only now). Gone from the form of 2021.',
  '累计公开数，不是现行有效数。': 'Cumulative number disclosed, not the number in force.',
  '2021 年版改为“行政规范性文件·本年制发件数”，接续时须注明。':
    'Changed on the form of 2021 to normative documents issued this year: say so when joining the two.',
  '2021 年版不再设。': 'Gone from the form of 2021.',
  '事项数，不是件数。2021 年版不再设。': 'Kinds of matters, not cases. Gone from the form of 2021.',
  '带符号的增减数。2021 年版不再设。': 'A change, with its sign. Gone from the form of 2021.',
  '全部决定，含依法不公开的。各地对便民事项、电子罚单等是否计入做法不一。':
    'All decisions, those lawfully not disclosed included. Places differ in whether they count convenience services, electronic fines and the like.',
  '全部决定，含依法不公开的。各地对电子罚单等是否计入做法不一。':
    'All decisions, those lawfully not disclosed included. Places differ in whether they count electronic fines and the like.',
  '全部决定，含依法不公开的。': 'All decisions, those lawfully not disclosed included.',
  '项目数；2021 年版改问金额，不能接续。':
    'Number of fees; the form of 2021 asks for the amount instead, which does not go on from it.',
  '2021 年版新设；2019 年版问的是项目数，不能接续。':
    'New on the form of 2021; that of 2019 asks for the number of fees, from which it does not go on.',
  '表格没有印单位，各地填元或万元的都有：单位未知，不能跨单位比较。':
    'The form prints no unit, and both yuan and 10,000 yuan are filled in: the unit is unknown and bodies cannot be compared.',
  '“一事一申请”拆分会使件数增加，各地做法不一。':
    'Splitting requests by “one matter, one request” raises the count; places differ in it.',
  '应等于上一年报告的“结转下年度继续办理”。':
    'Should equal “carried over to next year” of the report of the year before.',
  '含告知已主动公开的。': 'Includes answers that the information is already published.',
  '区分处理的，只计这一情形，不计其他情形。':
    'Requests answered in part count here only, not under other results.',
  '国家安全、公共安全、经济安全、社会稳定。':
    'State security, public security, economic security, social stability.',
  '人事管理、后勤管理、内部工作流程。': 'Personnel, logistics, internal procedures.',
  '讨论记录、过程稿、磋商信函、请示报告。':
    'Records of discussions, drafts, letters of consultation, requests for instructions.',
  '工商、不动产登记资料等。': 'Business and real-estate registers and the like.',
  '信息不存在与不属于本机关合在一起。':
    'Information that does not exist and information of another body, together.',
  '条例没有单列条款。': 'The Regulations have no article of their own for it.',
  '2021 年版分为三行；三行之和与本行口径相同，见“其他处理合计”。':
    'Three rows on the form of 2021; their sum has the same definition, see “Other handling, all reasons”.',
  '例如申请人撤回。2021 年版新设。': 'For example withdrawn by the applicant. New on the form of 2021.',
  '唯一印在表上的列合计；（三）至（六）没有小计。':
    'The only total of a column that the form prints; (3) to (6) have no subtotals.',
  '应等于下一年报告的“上年结转”。': 'Should equal “carried over from last year” of the next report.',
  '2024 年起对不予公开等须先复议，复议件数因法律变化上升。':
    'Since 2024 a refusal goes to reconsideration first: reconsiderations rise because the law changed.',
  '2024 年起对不予公开等须先复议，直接起诉因法律变化下降。':
    'Since 2024 a refusal goes to reconsideration first: direct suits fall because the law changed.',
  '其中的争议已计入行政复议，不可与复议相加为争议数。':
    'These disputes are already counted under reconsideration: the two do not add up to a number of disputes.',
  '同一信息经不同渠道公开计 1 条；2019 年版不再设。':
    'One piece of information disclosed by several channels counts once; gone from the form of 2019.',
  '2019 年版不再设。': 'Gone from the form of 2019.',
  '2019 年版相近的是“规范性文件·本年新制作数量”，接续时须注明。':
    'Nearest on the form of 2019: normative documents newly made this year; say so when joining the two.',
  '各渠道有重复，不能相加；2019 年版不再设。':
    'Channels overlap and cannot be added; gone from the form of 2019.',
  '2019 年版相应的是“本年新收”；那时没有结转的概念，一事一申请的拆分也不同，接续时须注明。':
    'Corresponds to “new requests” of 2019; there was no carrying over then, and requests were split differently: say so when joining the two.',
  '其中计入了补正告知等过程性答复，与 2019 年版的办理结果总计不可接续。':
    'Counts intermediate answers such as calls for correction: not comparable with all results of 2019.',
  '与“同意公开答复数”之和相当于 2019 年版的“予以公开”，接续时须注明。':
    'Together with “disclosure agreed” it corresponds to “granted” of 2019: say so when joining the two.',
  '与“属于已主动公开范围数”之和相当于 2019 年版的“予以公开”，接续时须注明。':
    'Together with “already public” it corresponds to “granted” of 2019: say so when joining the two.',
  '2019 年版相应的是“部分公开”，接续时须注明。':
    'Corresponds to “granted in part” of 2019: say so when joining the two.',
  '其中含“不是《条例》所指政府信息”，不含内部事务、过程性信息、执法案卷，与 2019 年版的不予公开不可接续。':
    'Includes “not government information”, excludes internal affairs, process information and enforcement files: not comparable with refusals of 2019.',
  '2019 年版相应的是“属于国家秘密”，接续时须注明。':
    'Corresponds to “state secret” of 2019: say so when joining the two.',
  '与“涉及个人隐私”之和相当于 2019 年版的“保护第三方合法权益”，接续时须注明。':
    'Together with “privacy” it corresponds to “rights of third parties” of 2019: say so when joining the two.',
  '与“涉及商业秘密”之和相当于 2019 年版的“保护第三方合法权益”，接续时须注明。':
    'Together with “trade secrets” it corresponds to “rights of third parties” of 2019: say so when joining the two.',
  '2019 年版相应的是“危及‘三安全一稳定’”，接续时须注明。':
    'Corresponds to “security and stability” of 2019: say so when joining the two.',
  '2019 年版分散在几行里，不可接续。': 'Spread over several rows in 2019: not comparable.',
  '2019 年版没有相应的行，不可接续。': 'No such row in 2019: not comparable.',
  '与“申请信息不存在数”之和相当于 2019 年版的“本机关不掌握相关政府信息”，接续时须注明。':
    'Together with “does not exist” it corresponds to “not held” of 2019: say so when joining the two.',
  '与“不属于本行政机关公开数”之和相当于 2019 年版的“本机关不掌握相关政府信息”，接续时须注明。':
    'Together with “of another body” it corresponds to “not held” of 2019: say so when joining the two.',
  '过程性告知，不是办理结果；2019 年版没有相应的行。':
    'An intermediate notice, no result; no such row in 2019.',
  '与 2019 年版的信访举报投诉类申请、行政查询事项有交叉，不可接续。':
    'Overlaps with petitions and register queries of 2019: not comparable.',
  '2019 年版相应的是“行政复议·总计”；这里没有尚未审结一格，接续时须注明。':
    'Corresponds to the total of reconsiderations of 2019; there is no cell for pending cases here: say so when joining the two.',
  '2019 年版相应的是“行政复议·结果维持”，接续时须注明。':
    'Corresponds to reconsiderations upheld of 2019: say so when joining the two.',
  '2019 年版相应的是“行政复议·结果纠正”，接续时须注明。':
    'Corresponds to reconsiderations corrected of 2019: say so when joining the two.',
  '可能含尚未审结的案件，不可接续。': 'May include pending cases: not comparable.',
  '2019 年版相应的是直接起诉与复议后起诉之和；这里没有尚未审结一格，接续时须注明。':
    'Corresponds to direct suits and suits after reconsideration of 2019 together; there is no cell for pending cases here: say so when joining the two.',
  '2019 年版相应的是两类诉讼“结果维持”之和，接续时须注明。':
    'Corresponds to both kinds of suits upheld of 2019: say so when joining the two.',
  '2019 年版相应的是两类诉讼“结果纠正”之和，接续时须注明。':
    'Corresponds to both kinds of suits corrected of 2019: say so when joining the two.',
  '依申请提供信息的成本费，与 2021 年版的行政事业性收费不是一回事。':
    'Costs charged for information on request; not the administrative fees of the form of 2021.',
  '（三）下八行之和；表上没有印小计。': 'Sum of the eight rows below (3); the form prints no subtotal.',
  '（四）下三行之和；表上没有印小计。': 'Sum of the three rows below (4); the form prints no subtotal.',
  '（五）下五行之和；表上没有印小计。': 'Sum of the five rows below (5); the form prints no subtotal.',
  '2019 年版为一行，2021 年版为三行之和，口径相同。':
    'One row on the form of 2019, the sum of three in 2021, by one definition.',
  '直接起诉与复议后起诉之和。2024 年起复议前置，直接起诉因法律变化下降。':
    'Direct suits and suits after reconsideration together. Since 2024 reconsideration comes first: direct suits fall because the law changed.',
  '（予以公开 + 部分公开）÷ 办理结果总计。不是“透明度评分”：公开率高也可能只因申请简单。':
    '(Granted + granted in part) ÷ all results. No score of transparency: the rate may be high only because requests are simple.',
  '予以公开 ÷ 办理结果总计。': 'Granted ÷ all results.',
  '部分公开 ÷ 办理结果总计。部分公开中可能含有拒绝。':
    'Granted in part ÷ all results. Parts may have been refused.',
  '不予公开八行之和 ÷ 办理结果总计；不含（五）不予处理。':
    'Sum of the eight rows of refusals ÷ all results; without (5) not processed.',
  '无法提供三行之和 ÷ 办理结果总计；通常由“本机关不掌握”决定。':
    'Sum of the three rows of “unable to provide” ÷ all results; mostly decided by “not held”.',
  '不予处理五行之和 ÷ 办理结果总计。': 'Sum of the five rows of “not processed” ÷ all results.',
  '其他处理 ÷ 办理结果总计；“其他”的内容各地不同（如撤回）。':
    'Other handling ÷ all results; what is “other” (withdrawn, for example) differs by place.',
  '办理结果总计 ÷（本年新收 + 上年结转）。不是按时办结率。':
    'All results ÷ (new requests + carried over from last year). Not a rate of requests closed in time.',
  '结转下年度 ÷（本年新收 + 上年结转）；受年底收件时间影响。':
    'Carried over to next year ÷ (new requests + carried over from last year); depends on how many came in late in the year.',
  '行政复议总计 ÷ 办理结果总计；复议可能针对上一年的决定。2024 年起复议前置。':
    'All reconsiderations ÷ all results; they may be about decisions of the year before. Since 2024 reconsideration comes before a suit.',
  '结果纠正 ÷（维持 + 纠正 + 其他结果），不含尚未审结。':
    'Corrected ÷ (upheld + corrected + other results), without pending cases.',
  '两类诉讼的结果纠正 ÷ 已审结，不含尚未审结；件数通常很少。':
    'Both kinds of suits corrected ÷ decided, without pending cases; mostly few cases.',
  '自然人新收 ÷ 新收总计。': 'New requests of natural persons ÷ all new requests.',
  '行政处罚决定数 ÷ 行政许可决定数；各级职权结构不同。':
    'Penalty decisions ÷ licence decisions; powers differ by level.',
};
