/** What to tell a person when a path cannot be opened, by the system's error code. */
const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `找不到文件“${path}”：请检查路径是否写对。`,
  EISDIR: (path) => `“${path}”是文件夹，不是文件：请逐个给出其中的文件，或用 npm run import 导入整个文件夹。`,
  EACCES: (path) => `没有权限读取“${path}”：请检查文件权限。`,
  ENOTDIR: (path) => `路径“${path}”的中间一段是文件而不是文件夹：请检查路径是否写对。`,
  ELOOP: (path) => `“${path}”的符号链接绕成了圈：请改用实际的路径。`,
  EPERM: (path) => `没有权限读取“${path}”：请检查文件权限。`,
};

/** The Chinese sentence for an error of the file system (one that names its system call), or null for any other error (a bug). */
export function describeFileError(path: string, error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null;
  const sentence = SENTENCES[String(error.code)];
  return sentence ? sentence(path) : `读取“${path}”时出错（${error.message}）：请检查磁盘和文件后再试。`;
}
