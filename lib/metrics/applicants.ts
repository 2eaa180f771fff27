import type { Applicant } from './types';

/** One column of table 3. */
export interface ApplicantColumn {
  readonly label: string;
  readonly labelEn: string;
  /** Column header path, as printed. */
  readonly path: readonly string[];
  readonly aliases?: readonly string[];
}

/** Columns of table 3, 申请人情况, in printed order. */
export const APPLICANT_COLUMNS: Readonly<Record<Applicant, ApplicantColumn>> = {
  natural: { label: '自然人', labelEn: 'Natural persons', path: ['自然人'] },
  org_business: { label: '商业企业', labelEn: 'Businesses', path: ['法人或其他组织', '商业企业'] },
  org_research: { label: '科研机构', labelEn: 'Research institutions', path: ['法人或其他组织', '科研机构'] },
  org_charity: {
    label: '社会公益组织',
    labelEn: 'Charities',
    path: ['法人或其他组织', '社会公益组织'],
    aliases: ['社会公益', '社会公益机构'],
  },
  org_legal: {
    label: '法律服务机构',
    labelEn: 'Legal service providers',
    path: ['法人或其他组织', '法律服务机构'],
  },
  org_other: { label: '其他', labelEn: 'Other organisations', path: ['法人或其他组织', '其他'] },
  total: { label: '总计', labelEn: 'Total', path: ['总计'], aliases: ['合计'] },
};
