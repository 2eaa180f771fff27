'use client';

import { useState, useSyncExternalStore } from 'react';
import { say } from '../../lib/language/say';

const never = () => () => undefined;

/** Copies a text. Not there without JavaScript or where a browser does not let pages copy: the text can be marked by hand. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  const canCopy = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  if (!canCopy) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" className="copy" onClick={() => void copy()}>
      {copied ? say({ zh: '已复制', en: 'Copied' }) : say({ zh: '复制', en: 'Copy' })}
      <span className="unseen">{label}</span>
    </button>
  );
}
