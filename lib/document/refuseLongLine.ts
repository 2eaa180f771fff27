import { LIMITS } from './limits';
import { DocumentError } from './types';

/** Refuses a line or paragraph that is no prose: patterns are matched against each line. Throws `DocumentError` (`too_large`). */
export function refuseLongLine(text: string): void {
  if (text.length > LIMITS.line) {
    throw new DocumentError(
      'too_large',
      `文件里有一行（段）长达 ${text.length} 字，超过 ${LIMITS.line} 字的上限，不是正常的报告：请核对文件。`,
    );
  }
}
