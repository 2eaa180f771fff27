/** What a province has for figures, beside its own reports: nothing is known of 台湾, the 条例 does not apply in 港澳. */
type TileKind = 'reports' | 'no_data' | 'not_applicable';

export interface ProvinceTile {
  /** GB/T 2260. */
  readonly code: string;
  readonly short: string;
  readonly name: string;
  /** From 0, from the left and from the top. */
  readonly column: number;
  readonly row: number;
  readonly kind: TileKind;
}

const LAYOUT = [
  ['230000', '黑', '黑龙江', 9, 0],
  ['150000', '蒙', '内蒙古', 5, 1],
  ['210000', '辽', '辽宁', 8, 1],
  ['220000', '吉', '吉林', 9, 1],
  ['650000', '新', '新疆', 1, 2],
  ['620000', '甘', '甘肃', 3, 2],
  ['640000', '宁', '宁夏', 4, 2],
  ['140000', '晋', '山西', 5, 2],
  ['130000', '冀', '河北', 6, 2],
  ['110000', '京', '北京', 7, 2],
  ['120000', '津', '天津', 8, 2],
  ['630000', '青', '青海', 2, 3],
  ['610000', '陕', '陕西', 4, 3],
  ['410000', '豫', '河南', 5, 3],
  ['370000', '鲁', '山东', 6, 3],
  ['540000', '藏', '西藏', 1, 4],
  ['510000', '川', '四川', 3, 4],
  ['500000', '渝', '重庆', 4, 4],
  ['420000', '鄂', '湖北', 5, 4],
  ['340000', '皖', '安徽', 6, 4],
  ['320000', '苏', '江苏', 7, 4],
  ['310000', '沪', '上海', 8, 4],
  ['530000', '云', '云南', 3, 5],
  ['520000', '贵', '贵州', 4, 5],
  ['430000', '湘', '湖南', 5, 5],
  ['360000', '赣', '江西', 6, 5],
  ['330000', '浙', '浙江', 7, 5],
  ['450000', '桂', '广西', 4, 6],
  ['440000', '粤', '广东', 5, 6],
  ['350000', '闽', '福建', 6, 6],
  ['710000', '台', '台湾', 7, 6],
  ['460000', '琼', '海南', 4, 7],
  ['820000', '澳', '澳门', 5, 7],
  ['810000', '港', '香港', 6, 7],
] as const;

const KINDS: Readonly<Record<string, TileKind>> = {
  '710000': 'no_data',
  '810000': 'not_applicable',
  '820000': 'not_applicable',
};

/**
 * The 34 provinces as a diagram of tiles, complete and uniform. It is no map: it has no borders, and its tiles stand only roughly
 * where the places lie.
 */
export const PROVINCE_TILES: readonly ProvinceTile[] = LAYOUT.map(([code, short, name, column, row]) => ({
  code,
  short,
  name,
  column,
  row,
  kind: KINDS[code] ?? 'reports',
}));
export const TILE_COLUMNS = 10;
export const TILE_ROWS = 8;
