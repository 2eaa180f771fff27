'use client';

/** A fault of ours, or a database that does not answer: said plainly, with nothing of its inside. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <h1>暂时打不开这一页</h1>
      <p className="lead">服务器出了问题，或数据库没有应答。数据没有受影响，请稍后再试。</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          再试一次
        </button>
      </p>
    </>
  );
}
