// How large the house is and what a change costs: `npm run measure`, with `--write` into CONTRIBUTING.md.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

const filesBelow = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Lines of a file by what they are: words of a language, types, imports, comments and blank lines, logic. */
function linesOf(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  // A language's own files hold its words and grammar.
  const rest = /\/locales\/[a-z]{2}(-\w+)?(\/|\.ts)/.test(path) ? "words" : "logic";
  let within = null;
  return lines.map((line) => {
    if (/^\s*(\/\/|\/?\*|$)/.test(line)) return "comments";
    within ??= startOf(line);
    const kind = within ?? rest;
    if (within === "types" ? /^(}|.*;$)/.test(line) && !/^ /.test(line) : /;$/.test(line)) within = null;
    return kind;
  });
}

/** What begins on a line at the margin: formatted code closes it at the margin, or with a semicolon. */
function startOf(line) {
  if (/^(export )?(interface|type) /.test(line)) return "types";
  return /^(import|export (type )?[{*])/.test(line) ? "imports" : null;
}

const counts = { logic: 0, words: 0, types: 0, imports: 0, comments: 0 };
const sources = filesBelow("pipeline", ".ts");
for (const path of sources) for (const kind of linesOf(path)) counts[kind] += 1;
const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
const rowsOf = (paths) =>
  paths.reduce(
    (sum, path) => sum + Papa.parse(readFileSync(path, "utf8"), { skipEmptyLines: true }).data.length - 1,
    0,
  );
const words = filesBelow("pipeline/words", ".csv");
const definitions = filesBelow("data/datasets", ".csv");

/** Files that a worked change touches, by what they are. */
function touched(name) {
  const patch = readFileSync(`tests/house/changes/${name}.patch`, "utf8");
  const paths = [...patch.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, path]) => path);
  const isGenerated = (path) => /^docs\/(checks|methods|definition-words)/.test(path);
  const of = (isOf) => paths.filter((path) => isOf(path) && !isGenerated(path)).length;
  return {
    code: of((path) => path.startsWith("pipeline/") && path.endsWith(".ts")),
    sheets: of((path) => path.endsWith(".csv")),
    tests: of((path) => path.startsWith("tests/")),
    generated: paths.filter(isGenerated).length,
  };
}

const number = (count) => count.toLocaleString("en");
const share = (count) => `${Math.round((count / all) * 100)} %`;
const changes = readdirSync("tests/house/changes")
  .filter((name) => name.endsWith(".patch"))
  .map((name) => name.replace(/\.patch$/, ""));
const table = [
  "| TypeScript in `pipeline/` | lines | |",
  "|---|---|---|",
  ...Object.entries(counts).map(([kind, count]) => `| ${kind} | ${number(count)} | ${share(count)} |`),
  `| all, in ${number(sources.length)} files | ${number(all)} | |`,
  "",
  `Sheets: ${number(rowsOf(words))} rows of words in ${words.length} files, ${number(rowsOf(definitions))} rows of definitions in ${definitions.length}.`,
  "",
  "| a change, as worked in `tests/house/changes` | code | sheets | tests | generated pages |",
  "|---|---|---|---|---|",
  ...changes.map((name) => {
    const { code, sheets, tests, generated } = touched(name);
    return `| ${name.replaceAll("-", " ")} | ${code} | ${sheets} | ${tests} | ${generated} |`;
  }),
].join("\n");
console.log(table);
if (process.argv.includes("--write")) {
  const [start, end] = ["<!-- npm run measure -->", "<!-- end -->"];
  const page = readFileSync("CONTRIBUTING.md", "utf8");
  const from = page.indexOf(start) + start.length;
  const to = page.indexOf(end, from);
  if (to < 0) throw new Error(`missing marks: ${start} … ${end} in CONTRIBUTING.md`);
  writeFileSync("CONTRIBUTING.md", `${page.slice(0, from)}\n${table}\n${page.slice(to)}`);
}
