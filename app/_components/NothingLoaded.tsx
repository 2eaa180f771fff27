/** The state of a fresh, empty database. */
export function NothingLoaded() {
  return (
    <>
      <h1>还没有数据</h1>
      <p className="lead">
        数据库里还没有报告。请把报告（网页或文本）或数据表（CSV）放进一个文件夹，然后运行
        <code> npm run import -- 文件夹</code>，再刷新本页。
      </p>
    </>
  );
}
