/**
 * First characters of common Chinese surnames. A character that also begins common words of reports has these behind it, by
 * their second character: 高度重视 is no Mr Gao.
 */
const SURNAMES =
  '王李张刘陈杨黄吴赵周徐孙马朱胡郭何林罗郑梁谢宋唐韩曹邓萧肖冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔陆廖姚邹熊孟秦江贾夏谭韦薛侯雷贺倪龙郝毛邱丘尹史钱武黎孔汤常阎闫龚万覃赖康严洪莫尤牛易乔庞' +
  '颜梅卓樊祁骆芦岳齐柳葛鲁殷凌伍翟俞聂米左季章路代涂耿柴单包甘辛关焦管巫翁沙纪裴邢柯欧庄鲍申向詹游霍瞿阮褚毕舒阳司上诸皇甫尉迟东方任高安施金成于段石温白项许顾文盛祝华符景臧褟蓝蒙农银粟岑谷麦车房连滕全宁边';

/** Second characters with which a first character is a word. */
const WORDS: Readonly<Record<string, string>> = {
  高: '度效质标频位层',
  任: '组副务何职命期',
  方: '式面法便案可能',
  关: '于注键系切联',
  于: '本每年同',
  常: '态务规年用委',
  严: '格肃厉谨',
  安: '排全置',
  成: '立员为果效功',
  施: '行策工',
  包: '括含干保',
  金: '额融',
  向: '社公各其本上申有群',
  管: '理辖',
  单: '位独项',
  申: '请报诉领',
  许: '可多',
  章: '程节',
  程: '序度',
  项: '目',
  周: '期密边知转',
  张: '贴',
  谢: '绝',
  段: '落',
  江: '苏西',
  柳: '州南北城东江',
  文: '件字号化本',
  全: '年县市区省局面部力体程员',
  东: '部',
  上: '报级年述传级海',
  司: '法局',
  路: '径线',
  代: '表理办',
  季: '度',
  左: '右',
  顾: '问',
  齐: '抓全',
  武: '装',
  景: '区',
  白: '天',
  马: '上',
  连: '续同',
  车: '辆',
  房: '屋管',
  农: '业村户',
  银: '行',
  边: '界',
  游: '客',
  康: '复',
  阳: '光',
  史: '志',
  万: '元',
  余: '下件',
  杜: '绝',
  陆: '续',
  曾: '经',
  温: '度',
  易: '于',
  尤: '其',
  何: '种时',
  林: '业',
  夏: '季',
  诸: '如多',
};

const guarded = new Set(Object.keys(WORDS));
const plain = [...SURNAMES].filter((char) => !guarded.has(char)).join('');
const withGuard = [...SURNAMES]
  .filter((char) => guarded.has(char))
  .map((char) => `${char}(?![${WORDS[char]}])`);

/** A pattern for the first character of a surname that does not begin one of the words of reports. */
export const SURNAME = `(?:[${plain}]|${withGuard.join('|')})`;
