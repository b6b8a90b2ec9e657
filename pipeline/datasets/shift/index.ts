import { defineDataset } from "../../model/dataset.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { highlights, narrative } from "./narrative.ts";
import * as problems from "./problems.ts";
import { synonyms } from "./synonyms.ts";
import { words } from "./words.ts";

/** EcoMobility SHIFT+ assessments of cities. */
export const shift = defineDataset({
  id: "shift",
  pathway: "low-emission",
  words,
  synonyms,
  sources,
  indicators,
  problems,
  check,
  compute,
  keyFigures: () => [],
  charts,
  narrative,
  highlights,
});
