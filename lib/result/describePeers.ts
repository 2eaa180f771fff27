import { say } from '../language/say';
import { SCOPE_NAMES } from '../metrics/unitNames';
import type { PeerGroup } from './peers';
import { peersName } from './peersName';

/** What the units compared have in common, in words: 县级政府，统计范围：整个地区. Empty where nothing is held to. */
export function describePeers({ level, type, scope }: PeerGroup): string {
  const body = type === null && level === null ? null : peersName({ level, type, scope });
  const parts = [
    body,
    scope === null
      ? null
      : say({
          zh: `统计范围：${SCOPE_NAMES[scope] ?? scope}`,
          en: `scope of the statistics: ${SCOPE_NAMES[scope] ?? scope}`,
        }),
  ];
  return parts.filter((part) => part !== null).join(say({ zh: '，', en: ', ' }));
}
