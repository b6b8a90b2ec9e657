import { type Printed, withUnit } from "../numbers/printed.ts";
import { type FeaturesAround, featuresAround } from "./features-around.ts";
import { type PlacesAround, placesAround } from "./places-around.ts";
import type { Surroundings } from "./surroundings.ts";
import { type TimesAround, timesAround } from "./times-around.ts";

/** All that stands around a figure. */
export interface TextEvidence extends PlacesAround, TimesAround, FeaturesAround {}

/** What words around a figure say of its place, its time and its matter. */
export function evidenceFor(figure: Printed, around: Surroundings): TextEvidence {
  const unit = figure.unit?.units.join() ?? null;
  return {
    ...placesAround(figure, around),
    ...timesAround(figure, around),
    ...featuresAround(withUnit(figure), { ...around, unit }),
  };
}
