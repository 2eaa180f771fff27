import type { ReactNode } from 'react';
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

const COLOURS = { level: '级别', type: '类型', province: '所在省份' } as const;
const SCALES = { linear: '等距', log: '对数' } as const;

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
      <MetricSelect name="x" label="横轴" metric={x} />
      <ApplicantField name="xapplicant" label="横轴申请人" metric={x} applicant={query.xapplicant} />
      <ScaleSelect name="xscale" label="横轴刻度" scale={query.xscale} />
      <MetricSelect name="y" label="纵轴" metric={y}>
        <Link
          className="form-aside"
          href={`/pick/metrics?${pickSearch({ to: 'scatter', with: scatterSearch(query) })}`}
        >
          按表格和定义选
        </Link>
      </MetricSelect>
      <ApplicantField name="yapplicant" label="纵轴申请人" metric={y} applicant={query.yapplicant} />
      <ScaleSelect name="yscale" label="纵轴刻度" scale={query.yscale} />
      <MetricSelect name="size" label="点的大小" metric={size} none="一样大" />
      <label>
        点的颜色
        <select name="colour" defaultValue={colour ?? ''}>
          <option value="">一种</option>
          {SCATTER_COLOURS.map((one) => (
            <option key={one} value={one}>
              {COLOURS[one]}
            </option>
          ))}
        </select>
      </label>
      <ParentField parent={parent} parents={parents} label="上级" />
      <PeerFields choice={query} peers={peers} />
      <input type="hidden" name="year" value={year} />
      {unit.map((id) => (
        <input key={id} type="hidden" name="unit" value={id} />
      ))}
      <button type="submit">查看</button>
    </form>
  );
}
