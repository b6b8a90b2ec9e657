import { defineDataset } from "../../model/dataset.ts";
import { select } from "../../model/observation.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { meteredStream } from "./metered-stream.ts";
import { highlights, narrative } from "./narrative.ts";
import * as problems from "./problems.ts";
import { synonyms } from "./synonyms.ts";
import { words } from "./words.ts";

/** Retrofits of apartment buildings: how many, what is planned, what they are projected and measured to save. */
export const retrofit = defineDataset({
  id: "retrofit",
  pathway: "low-emission",
  words,
  synonyms,
  sources,
  indicators,
  problems,
  check,
  compute,
  keyFigures: (observations) => [
    ...select(observations, { indicator: "blocks-retrofitted" }),
    ...select(observations, { indicator: "share-retrofitted" }),
  ],
  stream: meteredStream,
  charts,
  narrative,
  highlights,
});
