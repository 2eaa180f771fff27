import { spoken } from '../language/spoken';

/** Words for the closed sets that describe units and reports. */
export const LEVEL_NAMES: Readonly<Record<string, string>> = spoken({
  country: { zh: '国家', en: 'National' },
  province: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'Municipal' },
  county: { zh: '县级', en: 'County' },
  town: { zh: '乡级', en: 'Township' },
});

export const TYPE_NAMES: Readonly<Record<string, string>> = spoken({
  central_dept: { zh: '国务院部门', en: 'State Council departments' },
  prov_gov: { zh: '省级政府', en: 'Provincial governments' },
  city_gov: { zh: '市级政府', en: 'Municipal governments' },
  county_gov: { zh: '县级政府', en: 'County governments' },
  prov_dept: { zh: '省级部门', en: 'Provincial departments' },
  city_dept: { zh: '市级部门', en: 'Municipal departments' },
  county_dept: { zh: '县级部门', en: 'County departments' },
  prov_office: { zh: '省级政府办公厅', en: 'General offices of provincial governments' },
  city_office: { zh: '市级政府办公室', en: 'Offices of municipal governments' },
  county_office: { zh: '县级政府办公室', en: 'Offices of county governments' },
  town: { zh: '乡镇', en: 'Townships and towns' },
  subdistrict: { zh: '街道', en: 'Subdistricts' },
  zone: { zh: '开发区、实验区', en: 'Development and pilot zones' },
  authorised_org: { zh: '法律法规授权的组织', en: 'Organisations authorised by law' },
  xpcc: { zh: '兵团', en: 'Production and Construction Corps' },
});

export const SCOPE_NAMES: Readonly<Record<string, string>> = spoken({
  own_organ: { zh: '仅本机关', en: 'this body only' },
  government_and_departments: { zh: '政府及其部门', en: 'the government and its departments' },
  territory: { zh: '整个地区', en: 'the whole territory' },
  unknown: { zh: '范围未注明', en: 'not stated' },
});
