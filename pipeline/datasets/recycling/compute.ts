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
    const recovered = total("t", [recycled, composted]);
    yield observe("waste-generated", area, year, generated);
    yield observe("waste-treated", area, year, treated);
    yield observe("waste-recycled", area, year, recycled);
    yield observe("recycling-rate-oecd", area, year, share(recycled, treated));
    yield observe("material-recovery-rate-oecd", area, year, share(recovered, treated));
    yield observe("recycling-rate-eurostat", area, year, share(recovered, generated));
    yield observe("recycled-of-generated", area, year, share(recycled, generated));
    yield observe("recycling-rate-published-oecd", area, year, publishedRate);
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
