// 100 declared indicators of 315 rows each, with 100 charts: check and report, each in a process of its own.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [places, years, indicators] = [21, 15, 100];
const root = mkdtempSync(join(tmpdir(), "almanac-indicators-"));
const csv = (rows) => `${rows.map((row) => row.join(",")).join("\n")}\n`;
const put = (path, content) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
};

const numbers = Array.from({ length: indicators }, (_, index) => index + 1);
const codes = readFileSync("data/reference/areas.csv", "utf8")
  .split("\n")
  .filter((line) => /^[A-Z]{3}-[A-Z]+,city/.test(line))
  .slice(0, places)
  .map((line) => line.split(",")[0]);
const id = "many";
const deliveries = numbers.map((n) => ({
  dataset: id,
  file: `s${n}.csv`,
  office: "An office",
  locale: "en",
}));
const edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
put(
  "data/raw/2020/edition.json",
  JSON.stringify({ ...edition, locales: ["en"], datasets: [id], deliveries }),
);
mkdirSync(join(root, "data/reference"), { recursive: true });
cpSync("data/reference/areas.csv", join(root, "data/reference/areas.csv"));

const definition = (sheet, rows) => put(`data/datasets/${id}/${sheet}.csv`, csv(rows));
definition("dataset", [
  ["setting", "value"],
  ["title", "Many"],
  ["about", "Many amounts"],
]);
definition("sources", [["source", "file"], ...numbers.map((n) => [`s${n}`, `s${n}.csv`])]);
definition("columns", [
  ["source", "name", "kind", "header", "unit", "key", "meaning"],
  ...numbers.flatMap((n) => [
    [`s${n}`, "city", "area", "City", "", "yes", "The city"],
    [`s${n}`, "year", "period", "Year", "", "yes", "The year"],
    [`s${n}`, "amount", "quantity", "Amount", "t", "", "How much"],
  ]),
]);
definition("indicators", [
  ["indicator", "title", "definition", "unit", "operation", "column"],
  ...numbers.map((n) => [`amount-${n}`, `Amount ${n}`, "As delivered", "t", "copy", `s${n}.amount`]),
]);
definition("charts", [
  ["chart", "form", "indicator", "by", "title"],
  ...numbers.map((n) => [`chart-${n}`, "bars", `amount-${n}`, "area at the latest period", `Amount ${n}`]),
]);
for (const n of numbers) {
  const rows = codes.flatMap((code, place) =>
    Array.from({ length: Math.ceil(315 / codes.length) }, (_, at) => [
      code,
      2020 - at,
      1000 + ((place * 7 + at * 3 + n) % 97),
    ]),
  );
  put(`data/raw/2020/${id}/s${n}.csv`, csv([["City", "Year", "Amount"], ...rows.slice(0, places * years)]));
}

const timed = (...words) => {
  const start = performance.now();
  execFileSync("node", ["dist/cli.js", ...words, "--root", root], { stdio: ["ignore", "pipe", "inherit"] });
  return (performance.now() - start) / 1000;
};
const tell = (what, seconds) => console.log(`${what.padEnd(24)} ${seconds.toFixed(2)} s`);
console.log(`${indicators} declared indicators, ${codes.length} places, ${indicators} charts`);
tell("check", timed("check"));
tell("report, html svg csv", timed("report", "--only", "html", "svg", "csv"));
tell("the same, unchanged", timed("report", "--only", "html", "svg", "csv"));
if (process.argv.includes("--keep")) console.log(root);
else rmSync(root, { recursive: true, force: true });
