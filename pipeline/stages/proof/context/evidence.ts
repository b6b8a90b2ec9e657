import { type Printed, withUnit } from "../numbers/printed.ts";
import { type FeaturesAround, featuresAround } from "./features-around.ts";
import { type PlacesSaid, placesSaid } from "./places-said.ts";
import type { Surroundings } from "./surroundings.ts";
import { type TimesSaid, timesSaid } from "./times-said.ts";

/** All that stands around a figure. */
export interface Evidence extends PlacesSaid, TimesSaid, FeaturesAround {}

/** What words around a figure say of its place, its time and its matter. */
export function evidenceFor(figure: Printed, around: Surroundings): Evidence {
  const unit = figure.unit?.units.join() ?? null;
  return {
    ...placesSaid(figure, around),
    ...timesSaid(figure, around),
    ...featuresAround(withUnit(figure), { ...around, unit }),
  };
}
