import { spoken } from '../language/spoken';

/** Why a version of the data set was made. */
export const VERSION_KINDS = spoken({
  begin: { zh: '开始记录版本', en: 'versions begin' },
  import: { zh: '导入', en: 'import' },
  evaluation: { zh: '核对', en: 'checks' },
  roster: { zh: '名册', en: 'roster' },
  units: { zh: '单位', en: 'bodies' },
  restore: { zh: '恢复备份', en: 'backup restored' },
});

export type VersionKind = keyof typeof VERSION_KINDS;
