import type { Chart } from "../model/chart.ts";
import type { ChartForm } from "./chart-form.ts";
import { balance } from "./forms/balance.ts";
import { bars } from "./forms/bars.ts";
import { dots } from "./forms/dots.ts";
import { dumbbell } from "./forms/dumbbell.ts";
import { heat } from "./forms/heat.ts";
import { map } from "./forms/map.ts";
import { multiples } from "./forms/multiples.ts";
import { path } from "./forms/path.ts";
import { series } from "./forms/series.ts";
import { stacked } from "./forms/stacked.ts";
import { timeline } from "./forms/timeline.ts";

/** The forms of charts, in the order in which they are offered. */
export const forms: { readonly [name: string]: ChartForm } = {
  series,
  multiples,
  stacked,
  balance,
  bars,
  dots,
  dumbbell,
  path,
  heat,
  timeline,
  map,
};

export function formOf({ form }: Pick<Chart, "form">): ChartForm {
  const found = forms[form];
  if (!found) throw new Error(`unknown form of chart: ${form}`);
  return found;
}
