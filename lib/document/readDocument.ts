import { decodeText } from './decodeText';
import { looksLikeHtml, refuseUnlessText } from './detectFormat';
import { readHtml } from './readHtml';
import { readText } from './readText';
import type { Document } from './types';

/**
 * Bytes → what they say, in reading order. The format is found from the bytes, never from a name.
 * Throws `DocumentError` with a Chinese sentence for anything that has no readable text.
 */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  refuseUnlessText(bytes);
  const text = decodeText(bytes);
  return looksLikeHtml(text) ? readHtml(text) : readText(text);
}
