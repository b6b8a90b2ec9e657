// Sets `report.pdf` in English, from an edition that is checked and drawn before.
import { writeFileSync } from "node:fs";
import { median, tell, timed } from "./clock.mjs";
import { drawn } from "./drawn.mjs";

const [, , root, file] = process.argv;
const { edition, summary, words, typeface, chapters } = await drawn(root, "en");

let pdf;
let set;
const first = await timed(async () => {
  const { reportPdf } = await import("../../dist/stages/render/pdf/report-pdf.js");
  const { typesetter } = await import("../../dist/stages/render/pdf/typesetter.js");
  const setter = typesetter(typeface.bytes);
  set = () => {
    pdf = reportPdf(edition, chapters, summary, words, typeface, setter);
  };
  set();
});
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
