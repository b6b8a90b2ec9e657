import { defineDataset } from "../../model/dataset.ts";
import { localizedNames } from "../../model/locale.ts";
import { categoryNames, charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicatorNames } from "./indicator-names.ts";
import { indicators } from "./indicators.ts";
import { narrative } from "./narrative.ts";

/** EcoMobility SHIFT+ assessments of cities. */
export const shift = defineDataset({
  id: "shift",
  title: { en: "EcoMobility SHIFT+" },
  about: { en: "Assessments of how well cities move people and goods, by the 23 indicators of SHIFT+." },
  sources,
  indicators,
  breakdowns: { ...localizedNames(categoryNames), ...localizedNames(indicatorNames) },
  check,
  compute,
  keyFigures: () => [],
  charts,
  narrative,
});
