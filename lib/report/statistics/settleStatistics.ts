import { STATISTICS_METRICS } from '../../metrics/editions';
import { describePlace } from '../describePlace';
import { keysOf } from '../editionsFound';
import type { Occurrence } from '../occurrence';
import { conversionNote, unreadableNote } from '../settleNotes';
import type { Finding, ReadCell } from '../types';

const openCell = (key: string, raw: string, where: string): ReadCell => ({
  key,
  raw,
  value: null,
  state: 'unreadable',
  where,
  witness: null,
});

const note = (severity: Finding['severity'], rule: string, where: string, message: string): Finding => ({
  rule,
  severity,
  where,
  left: null,
  right: null,
  message,
});

/** Decides one cell from all its sightings: as printed where they agree, open where they differ or one is open. */
function settle(key: string, sightings: readonly Occurrence[], notes: Finding[]): ReadCell | null {
  const [first] = sightings;
  if (!first) return null;
  const damaged = sightings.find((sighting) => sighting.kind === 'open');
  if (damaged?.kind === 'open') {
    const printed = damaged.slots.map(({ text }) => text || '空').join('、');
    notes.push(
      note(
        'error',
        'STR-04',
        key,
        `统计表，${describePlace(damaged.where)}：${damaged.reason}${printed && `（印的是：${printed}）`}。该格暂不取数，请核对原文。`,
      ),
    );
    return openCell(key, printed, damaged.where);
  }
  if (first.kind !== 'cell') return null;
  const other = sightings.find(
    (sighting) =>
      sighting.kind === 'cell' && (sighting.state !== first.state || sighting.value !== first.value),
  );
  if (other?.kind === 'cell') {
    notes.push(
      note(
        'warning',
        'STR-05',
        key,
        `同一格在文件中印了两次而不一致：${describePlace(first.where)}为“${first.raw}”，${describePlace(other.where)}为“${other.raw}”；不作取舍，请核对原文。`,
      ),
    );
    return openCell(key, `${first.raw} ≠ ${other.raw}`, first.where);
  }
  if (first.state === 'unreadable') notes.push(unreadableNote(first));
  if (first.conversion) notes.push(conversionNote(first, first.conversion));
  const { raw, value, state, where } = first;
  return { key, raw, value, state, where, witness: state === 'unreadable' ? null : first.witness };
}

/**
 * One state for each figure of the statistics table, and what was noticed. `isWhole`: the national table, of which a figure
 * that was not found is missing; of a local table only the figures found are kept.
 */
export function settleStatistics(
  sightings: readonly Occurrence[],
  isWhole: boolean,
): { readonly cells: readonly ReadCell[]; readonly notes: readonly Finding[] } {
  const byKey = new Map<string, Occurrence[]>();
  for (const sighting of sightings)
    for (const key of keysOf(sighting)) byKey.set(key, [...(byKey.get(key) ?? []), sighting]);
  const notes: Finding[] = [];
  const missing: string[] = [];
  const cells = STATISTICS_METRICS.flatMap(({ key, label }): ReadCell[] => {
    const cell = settle(key, byKey.get(key) ?? [], notes);
    if (cell) return [cell];
    if (isWhole) missing.push(label);
    return isWhole ? [openCell(key, '', '')] : [];
  });
  if (missing.length > 0)
    notes.push(
      note(
        'error',
        'STR-04',
        's14',
        `统计表有 ${missing.length} 格没有找到（如${missing.slice(0, 3).join('、')}）；请检查文件是否完整。`,
      ),
    );
  return { cells, notes };
}
