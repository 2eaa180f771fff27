import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { LANGUAGE_TAGS } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { Link } from '../_components/Link';

/** Nothing runs, nothing is fetched, nothing is sent: what stands in a foreign draft stays text even if we err. */
export const INERT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = (): string => readFileSync(join(process.cwd(), 'app', 'globals.css'), 'utf8');

/** One whole HTML document without a script: an answer to a form, or a file to keep. Styles are inside. */
export async function toDocument(title: string, content: ReactNode, home: string | null): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(
    <html lang={say(LANGUAGE_TAGS)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={INERT} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${say({ zh: '公开年报图谱', en: 'Disclosure Atlas' })}`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet */}
        <style dangerouslySetInnerHTML={{ __html: STYLE() }} />
      </head>
      <body>
        {home !== null && (
          <header className="masthead">
            <div className="wrap">
              <Link className="brand" href="/">
                {say({ zh: '公开年报图谱', en: 'Disclosure Atlas' })}
              </Link>
              <nav aria-label={say({ zh: '主导航', en: 'Main' })}>
                <Link href={home}>{say({ zh: '核对另一份', en: 'Check another' })}</Link>
              </nav>
            </div>
          </header>
        )}
        <main id="main" className="wrap">
          {content}
        </main>
        <footer className="foot">
          <div className="wrap">
            {say({
              zh: '草稿只在核对时读取，没有保存；要留存结果，请打印本页或存为 PDF。',
              en: 'The draft was read for the check only and is not kept; to keep the result, print this page or save it as PDF.',
            })}
          </div>
        </footer>
      </body>
    </html>,
  );
  return `<!doctype html>\n${markup}\n`;
}
