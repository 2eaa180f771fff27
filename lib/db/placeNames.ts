/** The peoples in the names of autonomous counties, which everyday names leave out; some names print them without 族. */
const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|' +
  '傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|' +
  '仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族|各族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})+自治(县|州|旗)$`);
/** 广西壮族自治区, 内蒙古自治区, 江苏省, 上海市: the names without what they are, as prefix of others. */
const PROVINCE = /^(.{2,}?)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$/;

/** 融水苗族自治县 is also 融水县. */
function everydayNames(name: string): readonly string[] {
  const [, place, kind] = AUTONOMOUS.exec(name) ?? [];
  return place && kind ? [name, `${place}${kind}`] : [name];
}

/** The ways in which a place stands before the name of one below it: 江苏省, 江苏; 南京市, 南京. */
function prefixesOf({ name, level }: Place): readonly string[] {
  const [, bare] = level === 'province' ? (PROVINCE.exec(name) ?? []) : (/^(.{2,})市$/.exec(name) ?? []);
  return bare ? [...everydayNames(name), bare] : everydayNames(name);
}

/** A territory by its short name. */
export interface Place {
  readonly name: string;
  readonly level: string;
}

/**
 * Every way to print a territory: alone and behind the names of those above it, any of which may be left out
 * (柳南区, 柳州市柳南区, 广西柳州市柳南区, 江苏省沭阳县). `above`: from its parent upwards, each with its former names.
 */
export function placeNames(place: Place, above: readonly (readonly Place[])[]): readonly string[] {
  let paths: readonly string[] = everydayNames(place.name);
  for (const places of above) {
    const prefixes = [...new Set(places.flatMap(prefixesOf))];
    paths = [...paths, ...prefixes.flatMap((prefix) => paths.map((path) => `${prefix}${path}`))];
  }
  return [...new Set(paths)];
}
