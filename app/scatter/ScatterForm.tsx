import type { ReactNode } from 'react';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import type { MetricKey } from '../../lib/metrics/catalogue';
import type { UnitRow } from '../../lib/metrics/rows';
import { pickSearch } from '../../lib/query/pickQuery';
import { AXIS_SCALES, SCATTER_COLOURS, type ScatterQuery, scatterSearch } from '../../lib/query/scatterQuery';
import type { PeerGroup } from '../../lib/result/peers';
import { ApplicantField } from '../_components/ApplicantField';
import { Link } from '../_components/Link';
import { MetricOptions } from '../_components/MetricOptions';
import { ParentField } from '../_components/ParentField';
import { PeerFields } from '../_components/PeerFields';
import { linked } from '../linked';

const COLOURS = spoken({
  level: { zh: '级别', en: 'Level' },
  type: { zh: '类型', en: 'Type' },
  province: { zh: '所在省份', en: 'Province' },
});
const SCALES = spoken({ linear: { zh: '等距', en: 'Linear' }, log: { zh: '对数', en: 'Log' } });

function MetricSelect({
  name,
  label,
  metric,
  none,
  children,
}: {
  readonly name: 'x' | 'y' | 'size';
  readonly label: string;
  readonly metric: MetricKey | undefined;
  /** What stands for no metric, where there need be none. */
  readonly none?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="field">
      <label>
        {label}
        <select name={name} defaultValue={metric ?? ''} className="long">
          {none !== undefined && <option value="">{none}</option>}
          <MetricOptions />
        </select>
      </label>
      {children}
    </div>
  );
}

function ScaleSelect({
  name,
  label,
  scale,
}: {
  readonly name: 'xscale' | 'yscale';
  readonly label: string;
  readonly scale: ScatterQuery['xscale'];
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={scale}>
        {AXIS_SCALES.map((one) => (
          <option key={one} value={one}>
            {SCALES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A plain form: works without JavaScript, and every choice is in the address. The year has links of its own. */
export function ScatterForm({
  query,
  peers,
  parents,
}: {
  readonly query: ScatterQuery & { readonly year: number };
  readonly peers: PeerGroup;
  readonly parents: readonly UnitRow[];
}) {
  const { x, y, size, colour, parent, year, unit, version } = query;
  return (
    <form className="form" action={linked('/scatter')}>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <MetricSelect name="x" label={say({ zh: '横轴', en: 'Across' })} metric={x} />
      <ApplicantField
        name="xapplicant"
        label={say({ zh: '横轴申请人', en: 'Applicants across' })}
        metric={x}
        applicant={query.xapplicant}
      />
      <ScaleSelect name="xscale" label={say({ zh: '横轴刻度', en: 'Scale across' })} scale={query.xscale} />
      <MetricSelect name="y" label={say({ zh: '纵轴', en: 'Upright' })} metric={y}>
        <Link
          className="form-aside"
          href={`/pick/metrics?${pickSearch({ to: 'scatter', with: scatterSearch(query) })}`}
        >
          {say({ zh: '按表格和定义选', en: 'Choose by table and definition' })}
        </Link>
      </MetricSelect>
      <ApplicantField
        name="yapplicant"
        label={say({ zh: '纵轴申请人', en: 'Applicants upright' })}
        metric={y}
        applicant={query.yapplicant}
      />
      <ScaleSelect name="yscale" label={say({ zh: '纵轴刻度', en: 'Scale upright' })} scale={query.yscale} />
      <MetricSelect
        name="size"
        label={say({ zh: '点的大小', en: 'Size of dots' })}
        metric={size}
        none={say({ zh: '一样大', en: 'All alike' })}
      />
      <label>
        {say({ zh: '点的颜色', en: 'Colour of dots' })}
        <select name="colour" defaultValue={colour ?? ''}>
          <option value="">{say({ zh: '一种', en: 'One' })}</option>
          {SCATTER_COLOURS.map((one) => (
            <option key={one} value={one}>
              {COLOURS[one]}
            </option>
          ))}
        </select>
      </label>
      <ParentField parent={parent} parents={parents} label={say({ zh: '上级', en: 'Below' })} />
      <PeerFields choice={query} peers={peers} />
      <input type="hidden" name="year" value={year} />
      {unit.map((id) => (
        <input key={id} type="hidden" name="unit" value={id} />
      ))}
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}
