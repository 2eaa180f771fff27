/** The reader process: started by startReader.ts, asked by readApart.ts; reads foreign bytes and has nothing else. */
import process from 'node:process';
import { filesIn } from '../checks/filesIn';
import { readEntry } from '../checks/readEntry';
import { DocumentError } from '../document/types';
import { showSource } from '../source/showSource';
import { type Answer, questionSchema } from './readerMessages';

const say = (answer: Answer): void => void process.send?.(answer);

async function answer(message: unknown): Promise<Answer> {
  try {
    const question = questionSchema.parse(message);
    if (question.kind === 'show') return { kind: 'shown', view: await showSource(question) };
    const { kind, file, bytes } = question;
    if (kind === 'unpack') return { kind: 'unpacked', entries: [...filesIn(file, bytes)] };
    return { kind: 'read', reports: [...(await readEntry({ file, bytes }))] };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', reason: error.message };
    return { kind: 'failed', error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

process.on('message', async (message) => say(await answer(message)));
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });
