import { bibtexOf } from '../../lib/export/bibtexOf';
import { citationOf } from '../../lib/export/citationOf';
import { say } from '../../lib/language/say';
import { citedView } from './citedView';
import { Snippet } from './Snippet';

interface Props {
  readonly title: string;
  readonly path: string;
  /** The version that the address pins; null for what holds no figures. */
  readonly version?: number | null | undefined;
}

/**
 * How to cite a view: with the version of the data, the query in the address, and the day. `title` is that of its files, `path` its
 * address with the query as it was understood.
 */
export async function Citation({ title, path, version }: Props) {
  const cited = await citedView(title, path, version);
  return (
    <details className="cite">
      <summary>{say({ zh: '引用', en: 'How to cite' })}</summary>
      <p className="muted small">GB/T 7714</p>
      <Snippet
        isPrinted
        text={citationOf(cited)}
        label={say({ zh: '引用格式 GB/T 7714', en: 'Citation, GB/T 7714' })}
      />
      <p className="muted small">BibTeX</p>
      <Snippet
        isPrinted
        text={bibtexOf(cited)}
        label={say({ zh: '引用格式 BibTeX', en: 'Citation, BibTeX' })}
      />
    </details>
  );
}
