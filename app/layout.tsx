import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DataVersionLine } from './_components/DataVersionLine';
import { SearchBox } from './_components/SearchBox';
import { SyntheticBanner } from './_components/SyntheticBanner';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '公开年报图谱', template: '%s · 公开年报图谱' },
  description: '政府信息公开工作年度报告的数字：逐格可查、可比较、可下载。',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

const SECTIONS = [
  ['/', '总览'],
  ['/rank', '排名'],
  ['/trend', '趋势'],
  ['/outcomes', '办理结果'],
  ['/compare', '比较'],
  ['/scatter', '散点'],
  ['/units', '单位'],
  ['/coverage', '覆盖'],
  ['/quality', '质量'],
  ['/dictionary', '字典'],
  ['/data', '数据'],
  ['/check', '发布前核对'],
] as const;

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header className="masthead">
          <div className="wrap">
            <a className="brand" href="/">
              公开年报图谱
            </a>
            <nav aria-label="主导航">
              {SECTIONS.map(([href, name]) => (
                <a key={href} href={href}>
                  {name}
                </a>
              ))}
            </nav>
            <SearchBox />
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
              <a href="/api">API</a> · <a href="/methods">方法</a> · <a href="/dictionary">指标字典</a> ·{' '}
              <a href="/imports">导入记录</a>
            </p>
            数字取自各机关依《政府信息公开条例》公布的年度报告，为自报数据，按原文照录；对不上的数字旁边附有说明，不作更改。
          </div>
        </footer>
      </body>
    </html>
  );
}
