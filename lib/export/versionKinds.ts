/** Why a version of the data set was made. */
export const VERSION_KINDS = {
  begin: '开始记录版本',
  import: '导入',
  evaluation: '核对',
  roster: '名册',
  units: '单位',
  restore: '恢复备份',
} as const;

export type VersionKind = keyof typeof VERSION_KINDS;
