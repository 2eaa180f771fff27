import { SettingsProblem } from '../serve/settingsProblem';

const PROTOCOLS = new Set(['postgres:', 'postgresql:']);

/**
 * Reads DATABASE_REPLICA_URLS: addresses of copies of the database, separated by spaces or commas. An address without a login takes
 * that of `web`, the address at which the web pages reach the database: a copy has the same roles. Throws a sentence for an operator
 * when one of them is no address of a PostgreSQL.
 */
export function replicaUrls(given: string, web: string): readonly string[] {
  const login = new URL(web);
  return given
    .split(/[\s,]+/)
    .filter((text) => text !== '')
    .map((text, i) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      // Never the text itself: it may hold a password.
      if (!url || !PROTOCOLS.has(url.protocol))
        throw new SettingsProblem(
          `DATABASE_REPLICA_URLS 的第 ${i + 1} 个地址不对：应为 postgresql://主机:端口/数据库，多个用逗号或空格分开。`,
        );
      if (url.username === '') {
        url.username = login.username;
        url.password = login.password;
      }
      if (url.pathname === '' || url.pathname === '/') url.pathname = login.pathname;
      return url.href;
    });
}
