import { type Printed, withUnit } from "../numbers/printed.ts";
import { type FeaturesAround, featuresAround } from "./features-around.ts";
import { type PlacesAround, placesAround } from "./places-around.ts";
import type { Surroundings } from "./surroundings.ts";
import { type TimesAround, timesAround } from "./times-around.ts";

/** Everything around a figure. */
export interface TextEvidence extends PlacesAround, TimesAround, FeaturesAround {}

/** What the words around a figure say about its place, its time and its subject. */
export function evidenceFor(figure: Printed, around: Surroundings): TextEvidence {
  const unit = figure.unit?.units.join() ?? null;
  return {
    ...placesAround(figure, around),
    ...timesAround(figure, around),
    ...featuresAround(withUnit(figure), { ...around, unit }),
  };
}
