import { db } from '../../lib/db/client';
import { findReadiness } from '../../lib/db/findReadiness';
import { findDataVersion } from '../../lib/db/version/findDataVersion';

export const dynamic = 'force-dynamic';

const stopping = globalThis as typeof globalThis & { atlasStopping?: boolean }; // set by lib/serve/main.ts

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/** GET /ready: 200 when pages can be answered; 503 with the reason when the database is away, behind or ahead, or the server is ending. */
export async function GET(): Promise<Response> {
  if (stopping.atlasStopping) return answer(503, { ready: false, reason: '正在停止服务。' });
  try {
    const [{ pending, unknown }, version] = await Promise.all([findReadiness(db()), findDataVersion(db())]);
    const dataVersion = version?.number ?? null;
    if (pending.length > 0)
      return answer(503, { ready: false, reason: '数据库还没有升级：请用 npm start 启动一次。', pending });
    if (unknown.length > 0)
      return answer(503, { ready: false, reason: '数据库由更新的版本升级过：请更新程序。', unknown });
    return answer(200, { ready: true, dataVersion });
  } catch (error) {
    console.error(error);
    return answer(503, { ready: false, reason: '数据库没有应答。' });
  }
}
