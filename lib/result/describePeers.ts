import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import type { PeerGroup } from './peers';

/** What the units compared have in common, in words: 县级政府，统计范围：整个地区. Empty where nothing is held to. */
export function describePeers({ level, type, scope }: PeerGroup): string {
  const body =
    type !== null ? (TYPE_NAMES[type] ?? type) : level === null ? null : `${LEVEL_NAMES[level] ?? level}单位`;
  const parts = [body, scope === null ? null : `统计范围：${SCOPE_NAMES[scope] ?? scope}`];
  return parts.filter((part) => part !== null).join('，');
}
