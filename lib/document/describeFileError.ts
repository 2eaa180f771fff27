/** What to tell a person when a path cannot be opened, by the system's error code. */
const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `找不到文件“${path}”：请检查路径是否写对。`,
  EISDIR: (path) => `“${path}”是文件夹，不是文件：请逐个给出其中的文件，或用 npm run import 导入整个文件夹。`,
  EACCES: (path) => `没有权限读取“${path}”：请检查文件权限。`,
  EPERM: (path) => `没有权限读取“${path}”：请检查文件权限。`,
};

/** The Chinese sentence for an error of the file system, or null for any other error (a bug). */
export function describeFileError(path: string, error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return SENTENCES[code]?.(path) ?? null;
}
