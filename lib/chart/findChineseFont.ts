import { existsSync } from 'node:fs';

export interface ChineseFont {
  readonly path: string;
  /** The family in the file whose signs are those of simplified Chinese. */
  readonly family: string;
}

/** Where systems keep a font with Chinese signs; Debian, Fedora, Arch, macOS, Windows. */
const KNOWN: readonly ChineseFont[] = [
  { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', family: 'Noto Sans CJK SC' },
  { path: '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', family: 'Noto Sans CJK SC' },
  { path: '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', family: 'Noto Sans CJK SC' },
  { path: '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc', family: 'Noto Sans CJK SC' },
  { path: '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', family: 'WenQuanYi Micro Hei' },
  { path: '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', family: 'WenQuanYi Zen Hei' },
  { path: '/System/Library/Fonts/Hiragino Sans GB.ttc', family: 'Hiragino Sans GB' },
  { path: '/System/Library/Fonts/STHeiti Medium.ttc', family: 'Heiti SC' },
  { path: 'C:\\Windows\\Fonts\\msyh.ttc', family: 'Microsoft YaHei' },
  { path: 'C:\\Windows\\Fonts\\simhei.ttf', family: 'SimHei' },
];

/** The font that pictures are written with; null when the system has none that we know. */
export function findChineseFont(known = KNOWN): ChineseFont | null {
  return known.find(({ path }) => existsSync(path)) ?? null;
}
