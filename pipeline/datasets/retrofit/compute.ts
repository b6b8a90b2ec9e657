import type { RowsOf } from "../../model/dataset.ts";
import { type Observation, observe } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import { inUnit, isMissing, type Measure, missing, per, share } from "../../model/quantity.ts";
import type { Row } from "../../model/table.ts";
import type { programme, sources } from "./contract.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import { toldOfMeters } from "./metered-stream.ts";

type Figure = Row<typeof programme.columns>;
type Observations = Iterable<Observation<RetrofitIndicator>>;

/** The workbook's title names the city; the targets in it are the country's. */
const city = "MNG-ULN";
const country = "MNG";

export function* compute(rows: RowsOf<typeof sources>): Observations {
  yield* programmeObservations(rows);
  yield* toldOfMeters(rows).observations;
}

function* programmeObservations({ programme }: RowsOf<typeof sources>): Observations {
  const figures = [...programme];
  for (const { figure, period, value } of figures) {
    if (figure === "target-ndc")
      yield observe("reduction-target", { area: country, period, breakdown: "ndc" }, value);
    else if (figure === "target-earlier-ndc")
      yield observe("reduction-target", { area: country, period, breakdown: "earlier-ndc" }, value);
    else yield observe(figure, { area: city, period }, value);
  }
  for (const { figure, period, value } of figures) {
    if (figure === "blocks-retrofitted") yield shareOfStock("share-retrofitted", figures, value, period);
    if (figure === "blocks-planned") yield shareOfStock("share-planned", figures, value, period);
    if (figure !== "projected-emission-reduction") continue;
    yield observe("implied-emission-factor", { area: city, period }, impliedFactor(figures, value, period));
  }
}

/** t/MWh of heat from an old coal boiler. */
export const oldCoalBoiler = 0.66;

/** Whether more is emitted per MWh saved than by any heat that is burnt for these buildings. */
export function isBeyondHeat(factor: Measure): boolean {
  return !isMissing(factor) && factor.amount > oldCoalBoiler;
}

/** t/MWh of an emission reduction and the energy savings of the same period. */
export function impliedFactor(
  figures: readonly Figure[],
  reduction: Measure,
  period: Period,
): Measure<"t/MWh"> {
  return per("t/MWh", inUnit("t", reduction), inUnit("MWh", find(figures, "projected-savings", period)));
}

function shareOfStock(
  indicator: "share-retrofitted" | "share-planned",
  figures: readonly Figure[],
  part: Measure,
  period: Period,
): Observation<RetrofitIndicator> {
  const stock = find(figures, "blocks-in-stock", period);
  return observe(indicator, { area: city, period }, share(inUnit("block", part), inUnit("block", stock)));
}

function find(figures: readonly Figure[], figure: Figure["figure"], period: Period): Measure {
  return (
    figures.find((row) => row.figure === figure && row.period === period)?.value ?? missing("not-reported")
  );
}
