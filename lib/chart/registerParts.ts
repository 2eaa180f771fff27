import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendPlainComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** Registers the parts of ECharts that our charts use: the whole package would be some 340 kB on the page. */
export function registerParts(): void {
  use([
    BarChart,
    LineChart,
    ScatterChart,
    GridComponent,
    LegendPlainComponent,
    MarkLineComponent,
    TooltipComponent,
    LabelLayout,
    SVGRenderer,
  ]);
}
