import { PassThrough, pipeline, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive: its path, and its content, whole or piece by piece. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array | string>;
}

/**
 * Entries as a ZIP archive, compressed, one after another in constant memory; each is asked for when the one before it has
 * been written, so that a later one may depend on what an earlier one came to. Larger than 4 GB where it has to be. Throws what making an
 * entry throws, before or in the middle of it.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, made: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  // Of our own, so that a failure ends it at once: the archive's may be waiting for an entry that never comes.
  const output = new PassThrough();
  pipeline(zip.outputStream, output, () => undefined); // what went wrong is thrown by whoever reads
  zip.on('error', (error: Error) => output.destroy(error));
  const fill = async (): Promise<void> => {
    for await (const { path, content } of entries) {
      if (typeof content === 'string' || content instanceof Uint8Array) {
        zip.addBuffer(Buffer.from(content), path, { mtime: made });
        continue;
      }
      const stream = Readable.from(content, { objectMode: false });
      await new Promise<void>((done, failed) => {
        stream.once('end', done).once('error', failed);
        zip.addReadStream(stream, path, { mtime: made });
      });
    }
    zip.end();
  };
  fill().catch((error: Error) => output.destroy(error));
  for await (const piece of output) yield piece;
}
