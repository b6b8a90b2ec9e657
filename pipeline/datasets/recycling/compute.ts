import type { RowsOf } from "../../model/dataset.ts";
import { type Observation, observe } from "../../model/observation.ts";
import { share, total } from "../../model/quantity.ts";
import { observeSources } from "../../model/several-sources.ts";
import type { sources } from "./contract.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { towardsTarget } from "./progress.ts";
import { byFigure, definitionOf, sourced } from "./sources-of.ts";

type Observations = Iterable<Observation<RecyclingIndicator>>;

export function* compute(rows: RowsOf<typeof sources>): Observations {
  for (const { area, year, generated, treated, recycled, composted, publishedRate } of rows.municipalWaste) {
    const covers = { area, period: year };
    const recovered = total("t", [recycled, composted]);
    yield observe("waste-generated", covers, generated);
    yield observe("waste-treated", covers, treated);
    yield observe("waste-recycled", covers, recycled);
    yield observe("recycling-rate-oecd", covers, share(recycled, treated));
    yield observe("material-recovery-rate-oecd", covers, share(recovered, treated));
    yield observe("recycling-rate-eurostat", covers, share(recovered, generated));
    yield observe("recycled-of-generated", covers, share(recycled, generated));
    yield observe("recycling-rate-published-oecd", covers, publishedRate);
  }
  const rates = [...rows.publishedRates];
  for (const figures of byFigure(rates)) {
    const [first] = figures;
    if (!first) continue;
    const { quantity: indicator, place: area, year: period } = first;
    yield* observeSources({ indicator, area, period, breakdown: definitionOf(first) }, figures.map(sourced));
  }
  for (const row of rows.targets) yield* towardsTarget(row, rates);
}
