import { BlockList, isIP } from 'node:net';
import { SettingsProblem } from './settingsProblem';

/** An IPv4 address that came over an IPv6 socket is that IPv4 address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** Proxies whose word on the caller is taken: addresses and networks as `10.0.0.0/8`. Throws on anything else. */
export function trustedProxies(list: string): (address: string) => boolean {
  const trusted = new BlockList();
  for (const item of list.split(/[\s,]+/).filter((one) => one !== '')) {
    const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(item) ?? [];
    const version = isIP(address);
    if (version === 0)
      throw new SettingsProblem(`TRUSTED_PROXIES：“${item}”不是地址或网段，例如 127.0.0.1 或 10.0.0.0/8`);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else if (Number(bits) <= (version === 6 ? 128 : 32)) trusted.addSubnet(address, Number(bits), family);
    else throw new SettingsProblem(`TRUSTED_PROXIES：“${item}”的位数太大`);
  }
  return (address) => {
    const known = plain(address);
    const version = isIP(known);
    return version !== 0 && trusted.check(known, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/**
 * Who sent a request. The socket's address, unless that is a trusted proxy: then the last address of X-Forwarded-For that no trusted
 * proxy has, since what stands before it anybody may have written.
 */
export function clientAddress(
  socket: string,
  forwarded: string | null,
  isTrusted: (address: string) => boolean,
): string {
  const chain = [
    ...(forwarded ?? '')
      .split(',')
      .map(plain)
      .filter((one) => isIP(one) !== 0),
    plain(socket),
  ];
  return chain.findLast((address) => !isTrusted(address)) ?? chain[0] ?? plain(socket);
}

/** Callers are counted by address; those of IPv6 by network, of which everybody has a whole one. */
export function callerOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from(
    { length: Math.max(0, 8 - (front?.length ?? 8) - (back?.length ?? 8)) },
    () => '0',
  );
  return [...(front ?? []), ...(address.includes('::') ? zeros : []), ...(back ?? [])].slice(0, 4).join(':');
}
