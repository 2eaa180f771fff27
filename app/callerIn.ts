import { callerOf, clientAddress } from '../lib/serve/clientAddress';
import { type LimitSettings, limitSettings } from '../lib/serve/limitSettings';
import { SOCKET_HEADER } from '../lib/serve/socketHeader';

let settings: LimitSettings | null = null;

/** Who asks, as limits count callers: the address of the connection, or what a trusted proxy says. */
export function callerIn(headers: Headers): string {
  settings ??= limitSettings();
  const socket = headers.get(SOCKET_HEADER) ?? 'unknown';
  return callerOf(clientAddress(socket, headers.get('x-forwarded-for'), settings.isTrusted));
}
