import ipaddr from 'ipaddr.js';

/** True for an address of the public internet: not this machine, not a private or reserved network, however it is written. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
