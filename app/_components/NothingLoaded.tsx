import { say } from '../../lib/language/say';

/** The state of a fresh, empty database. */
export function NothingLoaded() {
  return (
    <>
      <h1>{say({ zh: '还没有数据', en: 'No data yet' })}</h1>
      <p className="lead">
        {say({
          zh: (
            <>
              数据库里还没有报告。请把报告（网页或文本）或数据表（CSV）放进一个文件夹，然后运行
              <code> npm run import -- 文件夹</code>，再刷新本页。
            </>
          ),
          en: (
            <>
              There are no reports in the database. Put reports (web pages or text) or tables of figures (CSV)
              into a folder, run
              <code> npm run import -- FOLDER</code>, and load this page again.
            </>
          ),
        })}
      </p>
    </>
  );
}
