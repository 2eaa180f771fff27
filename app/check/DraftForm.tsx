'use client';

import { type DragEvent, useEffect, useRef, useState } from 'react';
import { say } from '../../lib/language/say';
import { linked } from '../linked';
import { DRAFT_LIMITS, DRAFT_MEGABYTES } from './draftLimits';

const ACCEPTED = '.html,.htm,.mht,.txt,.md,.docx,.doc,.wps,.pdf,.xlsx,.xls,.ofd,.csv';

/** A plain form that works by itself; with JavaScript a file can be dropped on it, and it says that it is at work. */
export function DraftForm() {
  const file = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    // The browser shows the page as it was left when one comes back to it.
    const wake = (): void => setPending(false);
    window.addEventListener('pageshow', wake);
    return () => window.removeEventListener('pageshow', wake);
  }, []);

  const look = (): void => {
    const chosen = file.current?.files?.[0];
    setProblem(
      chosen && chosen.size > DRAFT_LIMITS.bytes
        ? say({
            zh: `“${chosen.name}”超过 ${DRAFT_MEGABYTES} MB 的上限：请另存为较小的文件。`,
            en: `“${chosen.name}” is larger than the ${DRAFT_MEGABYTES} MB allowed: please save it as a smaller file.`,
          })
        : null,
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!file.current || event.dataTransfer.files.length === 0) return;
    file.current.files = event.dataTransfer.files;
    look();
  };

  return (
    <form
      className={isOver ? 'form draft-form over' : 'form draft-form'}
      action={linked('/check/result')}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => {
        if (problem === null && !isPending) setPending(true);
        else event.preventDefault(); // a second click would send the draft twice
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label>
        {say({
          zh: '报告文件：网页、Word、WPS、PDF、Excel、OFD、文本；可以拖到这里',
          en: 'File of the report: web page, Word, WPS, PDF, Excel, OFD, text; it can be dropped here',
        })}
        <input ref={file} type="file" name="file" accept={ACCEPTED} onChange={look} />
      </label>
      <label>
        {say({ zh: '或粘贴文字', en: 'Or paste its text' })}
        <textarea
          name="text"
          rows={6}
          spellCheck={false}
          placeholder={say({ zh: '从标题到表四，整篇复制过来', en: 'All of it, from the title to table 4' })}
        />
      </label>
      {problem !== null && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" aria-disabled={isPending}>
        {isPending ? say({ zh: '正在核对…', en: 'Checking…' }) : say({ zh: '核对', en: 'Check' })}
      </button>
    </form>
  );
}
