import ipaddr from 'ipaddr.js';

/** `::10.0.0.1`: an IPv4 address in the clothes of IPv6, long out of use and told apart by no range. */
const IN_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('::'), 96];

/** True for an address of the public internet: not this machine, not a private or reserved network, however it is written. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (plain instanceof ipaddr.IPv6 && plain.match(IN_IPV6)) return false;
  return plain.range() === 'unicast';
}
