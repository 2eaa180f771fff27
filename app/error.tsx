'use client';

import { say } from '../lib/language/say';

/** A fault of ours, or a database that does not answer: said plainly, with nothing of its inside. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <h1>{say({ zh: '暂时打不开这一页', en: 'This page cannot be opened just now' })}</h1>
      <p className="lead">
        {say({
          zh: '服务器出了问题，或数据库没有应答。数据没有受影响，请稍后再试。',
          en: 'Something went wrong on the server, or the database does not answer. No data were affected; please try again later.',
        })}
      </p>
      <p>
        <button type="button" className="button" onClick={reset}>
          {say({ zh: '再试一次', en: 'Try again' })}
        </button>
      </p>
    </>
  );
}
