// From a saved file to the finished report, in a process that remembers its last run: `preview`, or `everything`.
import { join } from "node:path";
import { draft } from "../../dist/flow/draft.js";
import { makeHere } from "../../dist/flow/make-here.js";
import { registryOf } from "../../dist/flow/registry.js";
import { keepLatest } from "../../dist/model/memory.js";
import { draftKeeper } from "../../dist/preview/draft-keeper.js";
import { rememberFew } from "../../dist/preview/remember-few.js";
import { rememberingReader } from "../../dist/preview/remembering-reader.js";
import { rememberedMake } from "../../dist/stages/render/remember.js";
import { replaced } from "../faults/files.mjs";
import { cell } from "../faults/workbook.mjs";
import { median, tell, timed } from "./clock.mjs";

const { datasets } = await registryOf(".");

const [, , root, what] = process.argv;

/** One cell, typed anew and typed back; the meters' dataset has the largest raw file, the weather. */
const edits = {
  "recycling, CSV": [
    replaced("recycling/published-rates.csv", "60,5", "60,6"),
    replaced("recycling/published-rates.csv", "60,6", "60,5"),
  ],
  "recycling, xlsx": [
    cell("recycling/municipal-waste.xlsx", "B6", 54_834),
    cell("recycling/municipal-waste.xlsx", "B6", 54_833),
  ],
  "retrofit, CSV": [
    replaced("retrofit/meter-readings.csv", "247.23", "247.24"),
    replaced("retrofit/meter-readings.csv", "247.24", "247.23"),
  ],
};

const job = { root, edition: "2020", datasets, progress() {} };
const make =
  what === "preview" ? draftKeeper({ ...job, datasets: async () => ({ datasets }) }, "en") : everything();
const run = async () => {
  if (!(await make()).good) throw new Error("invalid edit: it keeps the report from being");
};

const first = await timed(run);
const changed = {};
for (const [name, pair] of Object.entries(edits)) {
  const times = [];
  const all = what === "preview" ? [...pair, ...pair, ...pair] : [pair[0]];
  for (const edit of all) {
    edit(join(root, "data/raw/2020"));
    times.push(await timed(run));
  }
  changed[name] = median(times);
}
tell({ first, changed });

/** All languages and formats with the memory of a preview. */
function everything() {
  const memory = keepLatest();
  const remember = rememberFew(2000);
  const make = rememberedMake(remember, makeHere);
  const { read, corrected } = rememberingReader(memory);
  return async () => {
    const { checked, report } = await draft({ ...job, memory, read, make, remember });
    corrected(checked.corrections);
    return { good: report !== null };
  };
}
