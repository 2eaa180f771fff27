import { noteRefused } from '../../lib/db/downloads';
import { inTransaction } from '../../lib/db/inTransaction';
import { openSession } from '../../lib/db/openSession';
import { type FreshDatabase, freshDatabase, withAdmin } from '../setup/freshDatabase';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

describe('a session', () => {
  test('does one piece of work after the other: no statement falls into the transaction of another', async () => {
    const session = openSession(fresh.db);
    const store = (url: string, fails: boolean): Promise<void> =>
      session.use((client) =>
        inTransaction(client, async () => {
          await noteRefused(client, url, '试', null);
          for (let i = 0; i < 5; i += 1) await client.query('SELECT 1');
          if (fails) await client.query('SELECT 1 / 0');
        }),
      );
    const asked = session.use(async (client) => {
      for (let i = 0; i < 20; i += 1) await client.query('SELECT 1');
    });
    const [first, second, third] = await Promise.allSettled([
      store('http://a.example/', false),
      store('http://b.example/', true),
      store('http://c.example/', false),
    ]);
    await asked;
    session.close();
    expect([first, second, third].map((one) => one?.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(second).toMatchObject({ reason: { message: 'division by zero' } });
    expect(await fresh.db.download.findMany({ select: { url: true }, orderBy: { url: 'asc' } })).toEqual([
      { url: 'http://a.example/' },
      { url: 'http://c.example/' },
    ]);
  });

  test('says which table another has locked, waits, and goes on when it is free', async () => {
    const news: string[] = [];
    let told: () => void = () => undefined;
    const isTold = new Promise<void>((done) => {
      told = done;
    });
    const session = openSession(fresh.db, {
      onNews: (sentence) => {
        news.push(sentence);
        told();
      },
    });
    await withAdmin(fresh.url, async (other) => {
      await other.query('BEGIN');
      await other.query('LOCK TABLE read_file');
      const counted = session.use((client) => client.query('SELECT count(*)::int AS many FROM read_file'));
      await Promise.race([isTold, counted]);
      await other.query('COMMIT');
      expect((await counted).rows).toEqual([{ many: 0 }]);
    });
    session.close();
    expect(news).toEqual([
      expect.stringMatching(/^表 read_file 正被另一个操作占用（LOCK TABLE read_file）：等它结束后自动继续/),
      '占用已经结束，继续。',
    ]);
  });
});
