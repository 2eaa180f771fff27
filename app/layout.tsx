import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { addressIn, isTranslated } from '../lib/language/addresses';
import { LANGUAGE_TAGS } from '../lib/language/language';
import { askedNow } from '../lib/language/languageNow';
import { say } from '../lib/language/say';
import { DataVersionLine } from './_components/DataVersionLine';
import { LanguageSwitch } from './_components/LanguageSwitch';
import { Link } from './_components/Link';
import { SearchOfCountry } from './_components/SearchOfCountry';
import { SyntheticBanner } from './_components/SyntheticBanner';
import './globals.css';
import { originOf } from './originOf';

/** The same page in the other language, for search engines: absolute addresses, as they want them. */
async function alternates(): Promise<Metadata['alternates']> {
  const address = askedNow()?.address;
  if (address === undefined || !isTranslated(address)) return null;
  const origin = originOf(await headers());
  return {
    languages: {
      [LANGUAGE_TAGS.zh]: `${origin}${address}`,
      [LANGUAGE_TAGS.en]: `${origin}${addressIn('en', address)}`,
      'x-default': `${origin}${address}`,
    },
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const site = say({ zh: '公开年报图谱', en: 'Disclosure Atlas' });
  return {
    title: { default: site, template: `%s · ${site}` },
    description: say({
      zh: '政府信息公开工作年度报告的数字：逐格可查、可比较、可下载。',
      en: 'The figures of China’s annual reports on government information disclosure: traceable to the cell, comparable, to be downloaded.',
    }),
    alternates: await alternates(),
  };
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

const SECTIONS = [
  ['/', { zh: '总览', en: 'Overview' }],
  ['/rank', { zh: '排名', en: 'Rankings' }],
  ['/trend', { zh: '趋势', en: 'Trends' }],
  ['/outcomes', { zh: '办理结果', en: 'Outcomes' }],
  ['/compare', { zh: '比较', en: 'Compare' }],
  ['/scatter', { zh: '散点', en: 'Scatter' }],
  ['/units', { zh: '单位', en: 'Bodies' }],
  ['/coverage', { zh: '覆盖', en: 'Coverage' }],
  ['/quality', { zh: '质量', en: 'Quality' }],
  ['/dictionary', { zh: '字典', en: 'Dictionary' }],
  ['/data', { zh: '数据', en: 'Data' }],
  ['/check', { zh: '发布前核对', en: 'Check a draft' }],
] as const;

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={say(LANGUAGE_TAGS)}>
      <body>
        <a className="skip" href="#main">
          {say({ zh: '跳到正文', en: 'Skip to the content' })}
        </a>
        <header className="masthead">
          <div className="wrap">
            <Link className="brand" href="/">
              {say({ zh: '公开年报图谱', en: 'Disclosure Atlas' })}
            </Link>
            <nav aria-label={say({ zh: '主导航', en: 'Main' })}>
              {SECTIONS.map(([href, name]) => (
                <Link key={href} href={href}>
                  {say(name)}
                </Link>
              ))}
            </nav>
            <SearchOfCountry />
            <LanguageSwitch />
          </div>
        </header>
        <SyntheticBanner />
        <main id="main" className="wrap">
          {children}
        </main>
        <footer className="foot">
          <div className="wrap">
            <DataVersionLine />
            <p>
              <Link href="/api">API</Link> · <Link href="/methods">{say({ zh: '方法', en: 'Methods' })}</Link>{' '}
              · <Link href="/dictionary">{say({ zh: '指标字典', en: 'Dictionary of metrics' })}</Link> ·{' '}
              <Link href="/imports">{say({ zh: '导入记录', en: 'Imports' })}</Link>
            </p>
            {say({
              zh: '数字取自各机关依《政府信息公开条例》公布的年度报告，为自报数据，按原文照录；对不上的数字旁边附有说明，不作更改。',
              en: 'Figures are from the annual reports that government bodies publish under the Open Government Information Regulations. They are self-reported and kept as printed; where figures do not add up a remark stands beside them, and nothing is altered.',
            })}
          </div>
        </footer>
      </body>
    </html>
  );
}
