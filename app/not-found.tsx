export default function NotFound() {
  return (
    <>
      <h1>没有这一页</h1>
      <p className="lead">网址可能写错了，或者这个单位、这份报告不在库中。</p>
      <ul>
        <li>
          单位：<a href="/units">按名称或编号查找</a>
        </li>
        <li>
          报告：编号的样子是“单位编号-年度”，例如 <a href="/reports/450204-2023">450204-2023</a>
        </li>
        <li>
          <a href="/">回到总览</a>
        </li>
      </ul>
    </>
  );
}
