const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/**
 * The n-th name of an endless row that numbers nothing real: 甲子, 乙子 … 癸亥, then 甲子甲 and so on. Stems and branches
 * of the calendar in turn; every number has a name of its own.
 */
export function ordinalName(n: number): string {
  let rest = n;
  let name = '';
  for (let at = 0; at < 2 || rest > 0; at += 1) {
    const signs = at % 2 === 0 ? STEMS : BRANCHES;
    // From the third sign on, zero is the absence of a sign, so that no two numbers share a name.
    const digit = at < 2 ? rest % signs.length : (rest - 1) % signs.length;
    rest = Math.floor((at < 2 ? rest : rest - 1) / signs.length);
    name += signs[digit];
  }
  return name;
}

/** A single sign, for provinces and towns: few of them share a parent. */
export const signOf = (n: number): string => STEMS[n % STEMS.length] ?? '';

/** Departments of a government, most usual first. A province has 厅 where others have 局. */
export const DEPARTMENTS = [
  '人民政府办公室',
  '教育局',
  '公安局',
  '民政局',
  '财政局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '农业农村局',
  '卫生健康局',
  '市场监督管理局',
] as const;

/** Endings of bodies below a county. */
export const TOWNS = ['镇', '乡', '街道'] as const;
