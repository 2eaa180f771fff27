/** Codes of PostgreSQL, Node and Prisma for a server that is away, stopping, starting or out of connections. */
const LOST =
  /^(?:08...|57P0[1235]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|P1001|P1002|P1008|P1017|P2024|P2028)$/;
/** What has no code: words of the driver. */
const WORDS =
  /Connection terminated|connection timeout|Client has encountered a connection error|not queryable|server closed the connection|Can't reach database|DatabaseNotReachable|ConnectionClosed|Premature close/i;

/** How deep causes are followed: drivers wrap each other. */
const DEEPEST = 6;

const get = (value: object, key: string): unknown => Reflect.get(value, key);

/** True when an error says that the database is away, not that it refuses what it was given. */
export function isConnectionLoss(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return false;
  const codes = [get(error, 'code'), get(error, 'originalCode'), get(error, 'kind')];
  if (codes.some((code) => typeof code === 'string' && (LOST.test(code) || WORDS.test(code)))) return true;
  const message = get(error, 'message');
  if (typeof message === 'string' && WORDS.test(message)) return true;
  const inside = ['cause', 'meta', 'driverAdapterError', 'errors'].map((key) => get(error, key));
  return inside.flat().some((one) => isConnectionLoss(one, depth + 1));
}
