import { isIP } from 'node:net';
import { isPublicAddress } from './isPublicAddress';
import { FetchProblem, type Permissions } from './types';

/** `www.liuzhou.gov.cn` is below `*.gov.cn`; a name without star stands for itself. */
export function isHostAllowed(host: string, allowed: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return allowed.some((pattern) =>
    pattern.startsWith('*.') ? name.endsWith(pattern.slice(1).toLowerCase()) : name === pattern.toLowerCase(),
  );
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** True for a host and port that was permitted by name although it is near. */
export const isLocalHost = (url: URL, { localHosts }: Permissions): boolean =>
  localHosts.includes(`${url.hostname}:${portOf(url)}`);

/** Throws `FetchProblem` when an address must not be asked, as far as its words tell; where it leads is looked at when it is connected. */
export function checkTarget(url: URL, permissions: Permissions): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchProblem(`只下载 http 和 https 网址，这里是“${url.protocol}”。`, false);
  if (url.username !== '' || url.password !== '')
    throw new FetchProblem('网址里带有用户名或密码：请去掉后再试。', false);
  if (isLocalHost(url, permissions)) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host))
    throw new FetchProblem(`网址指向本机或内网的地址 ${host}，不下载。`, false);
  if (!isHostAllowed(host, permissions.hosts))
    throw new FetchProblem(
      `主机“${host}”不在允许的名单里（${permissions.hosts.join('、')}）：确需下载的，用 --allow ${host} 加上。`,
      false,
    );
}
