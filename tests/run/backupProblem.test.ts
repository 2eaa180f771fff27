import { BackupProblem, fileFault } from '../../lib/run/backup/backupProblem';

describe('fileFault', () => {
  test.each([
    ['ENOSPC', /^磁盘空间不够，备份没有写成（a\.zip）：请腾出空间/],
    ['EDQUOT', /^磁盘空间不够/],
    ['EFBIG', /^磁盘空间不够/],
    ['EACCES', /^没有权限读写 a\.zip/],
    ['EROFS', /^没有权限读写 a\.zip/],
    ['ENOENT', /^没有这个文件或文件夹：a\.zip/],
    ['EISDIR', /^a\.zip 是一个文件夹/],
    ['EEXIST', /^已有文件 a\.zip/],
  ])('says what %s means for a backup', (code, words) => {
    expect(fileFault('a.zip', Object.assign(new Error('x'), { code }))).toMatch(words);
  });

  test('leaves every other error to be told as it is', () => {
    expect(fileFault('a.zip', new Error('x'))).toBeNull();
    expect(fileFault('a.zip', new BackupProblem('y'))).toBeNull();
  });
});
