/** Words for the closed sets that describe units and reports. */
export const LEVEL_NAMES: Readonly<Record<string, string>> = {
  country: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡级',
};

export const TYPE_NAMES: Readonly<Record<string, string>> = {
  central_dept: '国务院部门',
  prov_gov: '省级政府',
  city_gov: '市级政府',
  county_gov: '县级政府',
  prov_dept: '省级部门',
  city_dept: '市级部门',
  county_dept: '县级部门',
  prov_office: '省级政府办公厅',
  city_office: '市级政府办公室',
  county_office: '县级政府办公室',
  town: '乡镇',
  subdistrict: '街道',
  zone: '开发区、实验区',
  authorised_org: '法律法规授权的组织',
  xpcc: '兵团',
};

export const SCOPE_NAMES: Readonly<Record<string, string>> = {
  own_organ: '仅本机关',
  government_and_departments: '政府及其部门',
  territory: '整个地区',
  unknown: '范围未注明',
};
