import { MOST_LINES } from '../../lib/query/mostLines';
import { FEWEST_PEERS } from '../../lib/result/briefFigures';
import { FEWEST } from '../../lib/result/headlines';
import { SMALL_DENOMINATOR } from '../../lib/result/ranking';

/** How what is computed is computed; the limits are those that the code works with. */
export function ComputingTerms() {
  return (
    <dl className="terms">
      <div>
        <dt>比率</dt>
        <dd>
          一律是两个和之比，分子、分母都由同一份报告印着的数相加而得，两个和随比率一起列出。分母为零时没有比率。
        </dd>
      </div>
      <div>
        <dt>合并值</dt>
        <dd>
          几家一起的比率先把分子、分母各自加总，再相除（先和后除），不是各家比率的平均。只取分子、分母都有数的各家。
        </dd>
      </div>
      <div>
        <dt>中位数、分位数</dt>
        <dd>
          在有数的各家中取，两数之间按比例插值（R 的 type 7）。同类中位数要有至少 {FEWEST_PEERS} 家有数。
        </dd>
      </div>
      <div>
        <dt>名次</dt>
        <dd>
          数值最大为 1，相等的并列；大不一定好。分母不足 {SMALL_DENOMINATOR} 件的比率不排名，灰色显示，附 95%
          区间。
        </dd>
      </div>
      <div>
        <dt>95% 区间</dt>
        <dd>
          Wilson 区间（1927）：设分子 x、分母 n、p = x/n、z = 1.96，中心为（p + z²/2n）÷（1 + z²/n），半宽为
          z·√（p（1−p）/n + z²/4n²）÷（1 + z²/n）。件数少时，区间内的各个比率都与所印的数相容。
        </dd>
      </div>
      <div>
        <dt>比上年</dt>
        <dd>
          数量用百分之几，比率用百分点；两年的统计范围相同、口径可比才比，上年不足 {FEWEST}{' '}
          件的不算百分比。“约”：口径须注明。
        </dd>
      </div>
      <div>
        <dt>指数、份额</dt>
        <dd>
          指数以首个有数的年份为 100，遇到不可接续的断点重新从 100 起；份额是占所选各家有数者之和。一张图最多{' '}
          {MOST_LINES} 条线，更多时每家一格。
        </dd>
      </div>
    </dl>
  );
}
