import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './isPublicAddress';
import { FetchProblem } from './types';

/**
 * Looks a host up for a connection and refuses it when any of its addresses is private: the address that was looked at is the one
 * that is connected to, so that a name cannot be another's in between.
 */
export const lookupPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const near = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (near || !first) {
      const where = near ? `指向本机或内网的地址 ${near.address}` : '没有地址';
      return done(new FetchProblem(`主机“${host}”${where}，不下载。`, false), '', 0);
    }
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};
