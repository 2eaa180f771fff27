/**
 * Characters of the block CJK Radicals Supplement (U+2E80–U+2EF3) and the ideograph each looks like; NFKC leaves
 * them as they are. Pairs of radical and ideograph; radicals without an ideograph of their own are left out.
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目' +
  '⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罒⺴罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦' +
  '⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const BY_RADICAL: ReadonlyMap<string, string> = new Map(
  (SUPPLEMENT.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Radicals of both blocks and compatibility ideographs: what fonts map to in place of the ideograph of the same shape. */
const LOOKALIKES = /[\u2E80-\u2EFF\u2F00-\u2FDF\uF900-\uFAFF]/g;

/**
 * Text as a person would have typed it: ⼆ (a radical) becomes 二, ⻔ becomes 门. Only lookalikes of ideographs
 * are touched; full-width brackets and digits stay as printed.
 */
export function foldRadicals(text: string): string {
  return text.replace(LOOKALIKES, (char) => BY_RADICAL.get(char) ?? char.normalize('NFKC'));
}
