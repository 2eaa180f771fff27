import { readText } from '../../../lib/document/readText';
import { findNarrative } from '../../../lib/report/narrative/findNarrative';

/** A body that does not exist: synthetic sentences bear no real name. */
export const UNIT = '示例市样本区人民政府';

/** What a text of the given unit and year states, as `topic=value`, in order. */
export function stated(text: string, year = 2023, unit: string | null = UNIT): readonly string[] {
  return findNarrative(readText(text), year, unit).map(
    ({ topic, of, value }) => `${of === null ? topic : `${topic} of ${of}`}=${value}`,
  );
}
