import type { PositionedPage } from './positioned';
import { DocumentError } from './types';

const WAY_OUT =
  '本系统不做文字识别（OCR）：请提供带文字的版本（网页、Word 或文本），或按 docs/importing.md 用数据表（CSV）录入。';

/**
 * Refuses pages without any visible text: scans, with or without an invisible layer of recognised text, and empty
 * files. Throws `DocumentError` (`picture`, `empty`).
 */
export function refuseWithoutText(
  format: string,
  pages: readonly PositionedPage[],
  hasHiddenText = false,
): void {
  if (pages.some(({ texts }) => texts.length > 0)) return;
  if (hasHiddenText) {
    throw new DocumentError(
      'picture',
      `这个 ${format} 是扫描件：页面是图片，其中的文字是机器识别后附上的，数字可能认错，不作为依据。${WAY_OUT}`,
    );
  }
  if (pages.some(({ hasPictures }) => hasPictures)) {
    throw new DocumentError('picture', `这个 ${format} 是扫描件：页面都是图片，没有文字。${WAY_OUT}`);
  }
  throw new DocumentError('empty', `这个 ${format} 的 ${pages.length} 页里没有任何文字：请核对文件。`);
}
