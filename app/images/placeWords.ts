import { say } from '../../lib/language/say';
import { describePeers } from '../../lib/result/describePeers';

/** Whose reports a picture of quality counts: 柳州市及其下级，县级政府; all places where none was chosen. */
export function placeWords(
  parent: { readonly shortName: string } | null,
  { level, type }: { readonly level?: string | undefined; readonly type?: string | undefined },
): string {
  const place = parent
    ? say({ zh: `${parent.shortName}及其下级`, en: `${parent.shortName} and below` })
    : say({ zh: '全部地区', en: 'all places' });
  const bodies = describePeers({ level: level ?? null, type: type ?? null, scope: null });
  return bodies === '' ? place : say({ zh: `${place}，${bodies}`, en: `${place}, ${bodies}` });
}
