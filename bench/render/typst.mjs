// Sets `report.pdf` in English, from an edition that is checked and drawn before.
import { writeFileSync } from "node:fs";
import { makeHere } from "../../dist/flow/make-here.js";
import { printFiles } from "../../dist/stages/render/print-files.js";
import { median, tell, timed } from "./clock.mjs";
import { drawn } from "./drawn.mjs";

const [, , root, file] = process.argv;
const { words, typeface, ...prints } = await drawn(root, "en");

let pdf;
/** The report alone: charts' own prints are measured by themselves. */
const reportOnly = (kind, job) =>
  job.template.includes("#outline") ? makeHere(kind, job) : new Uint8Array();
const set = async () => {
  const files = await printFiles(prints, words, typeface, new Set(["pdf"]), reportOnly);
  pdf = new Map(files).get("report.pdf");
};
const first = await timed(set);
const { forget } = await import("./forget.mjs");
const warm = [];
const unchanged = [];
for (let round = 0; round < 5; round++) {
  forget();
  warm.push(await timed(set));
  unchanged.push(await timed(set));
}
writeFileSync(file, pdf);
tell({ first, warm: median(warm), unchanged: median(unchanged) });
