import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { describePeers } from '../../lib/result/describePeers';
import type { PeerGroup } from '../../lib/result/peers';
import { Link } from './Link';

/** What the units shown have in common, and how many others were left out, with a link to all. */
export function PeerLine({
  peers,
  unlike,
  all,
}: {
  readonly peers: PeerGroup;
  readonly unlike: number;
  /** Address of the same view with all of them. */
  readonly all: string;
}) {
  const words = describePeers(peers);
  if (words === '' && unlike === 0) return null;
  return (
    <p className="small muted">
      {say({ zh: `同类比较：${words}。`, en: `Like with like: ${words}. ` })}
      {unlike > 0 && (
        <>
          {say({
            zh: `另有 ${unlike} 家级别、类型或统计范围不同，未列入（`,
            en: `${counted(unlike, 'body', 'bodies')} of another level, type or scope left out (`,
          })}
          <Link href={all}>{say({ zh: '全部列出', en: 'list all' })}</Link>
          {say({ zh: '）。', en: ').' })}
        </>
      )}
    </p>
  );
}
