// 100,000 observations in one format, or in none for what they take themselves: FORMAT FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { check } from "../../dist/flow/check.js";
import { registryOf } from "../../dist/flow/registry.js";
import { measured } from "../../dist/model/measure.js";
import { observe } from "../../dist/model/observation.js";
import { rangeOf } from "../../dist/model/source.js";
import { exportedOf } from "../../dist/stages/export/exported.js";
import { exportAs } from "../../dist/stages/export/formats.js";

const [format, folder] = process.argv.slice(2);
const { datasets, findings, faulty } = await registryOf(".", "2020", "left");
const own = datasets.filter(({ id }) => id === "membership");
const checked = await check({
  ...{
    root: ".",
    edition: "2020",
    datasets: own,
    definitions: findings,
    faulty,
    partial: true,
    progress: () => {},
  },
});
const indicators = Object.keys(own[0].indicators).slice(0, 5);
const areas = checked.areas.all.map(({ code }) => code).slice(0, 200);
const observations = indicators.flatMap((indicator, number) =>
  areas.flatMap((area, row) =>
    Array.from({ length: 100 }, (_, index) => {
      const [period, breakdown] = [String(1950 + (index % 50)), index < 50 ? "" : `part-${row % 20}`];
      const amount = (number + 1) * (row + 1) * (index + 1) * 1.1;
      const range = rangeOf({ file: "membership/members.csv", sheet: "", row: row + 2, column: index + 1 });
      const value = measured("member", amount, { range, status: "reported", raw: String(amount) });
      return observe(indicator, { area, period, breakdown }, value);
    }),
  ),
);
const material = { ...checked, computed: [{ ...checked.computed[0], observations }] };
const used = process.cpuUsage();
const start = performance.now();
const exported = exportedOf(
  material,
  () => [],
  () => {},
);
let bytes = 0;
if (format !== "none")
  for (const [path, content] of exportAs(format, exported).files) {
    bytes += Buffer.byteLength(content);
    const place = join(folder, "large", format, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
const clock = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(used);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ busy: (user + system) / 1e6, clock, peak, bytes }));
