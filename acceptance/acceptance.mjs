// The reader over folders of spreadsheets, beside what it made of them when somebody last looked:
//   npm run acceptance -- FOLDER…              exit code 1 where a file is read otherwise than in the golden list
//   npm run acceptance -- --update FOLDER…     accepts what is read now
//   npm run acceptance -- --if-present FOLDER… says which folders are not there, and goes on
// The list of a folder bears its name. The files themselves stay where they are.
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { visible } from "../dist/escape/visible.js";
import { folder } from "../dist/stages/ingest/folder.js";
import { goldenLine } from "./golden-line.mjs";
import { differences, readList, writeList } from "./golden-list.mjs";

const spreadsheet = /\.(xls[xmb]?|xlt[xm]?|ods|csv|tsv)$/i;
const options = { update: { type: "boolean" }, "if-present": { type: "boolean" }, lists: { type: "string" } };

process.exitCode = await main();

async function main() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length === 0) return refuse("name a folder of spreadsheets");
  let worst = 0;
  for (const path of positionals) {
    if (existsSync(path)) worst = Math.max(worst, await accept(path, values));
    else if (values["if-present"]) console.log(`${path} is not there; nothing of it was compared.`);
    else return refuse(`there is no folder ${path}`);
  }
  return worst;
}

async function accept(path, { update, lists }) {
  const list = resolve(
    lists ?? fileURLToPath(new URL(".", import.meta.url)),
    `${basename(resolve(path))}.tsv`,
  );
  const golden = readList(list);
  const lines = await linesOf(path);
  const found = differences(golden, lines);
  for (const difference of found) console.log(told(difference));
  const cells = [...lines.values()].reduce((sum, line) => sum + Number(line.cells), 0);
  const same = lines.size - found.filter(({ kind }) => kind !== "gone").length;
  console.log(`${path}: ${lines.size} files, ${cells} cells; ${same} as before, ${counted(found)}.`);
  if (update && found.length > 0) {
    writeList(list, lines);
    console.log(`Accepted in ${list}.`);
  }
  return found.length > 0 && !update ? 1 : 0;
}

/** By path relative to the folder, in code-unit order. */
async function linesOf(path) {
  const files = folder(path);
  const entries = (await files.list(".")).filter(
    ({ kind, path: own }) => kind === "file" && spreadsheet.test(own),
  );
  const lines = new Map();
  for (const entry of entries) {
    const own = entry.path.replace(/^\.\//, "");
    lines.set(visible(own), { ...(await goldenLine(files, own)), path: visible(own) });
  }
  return lines;
}

function told({ path, kind, fields }) {
  const rows = fields.map(
    ({ name, was, is }) => `  ${name.padEnd(8)} ${(was || "–").padEnd(24)} → ${is || "–"}`,
  );
  return [`${kind.padEnd(8)} ${path}`, ...rows].join("\n");
}

function counted(found) {
  const kinds = ["new", "changed", "gone"].map((kind) => [
    found.filter((each) => each.kind === kind).length,
    kind,
  ]);
  return kinds.map(([count, kind]) => `${count} ${kind}`).join(", ");
}

function refuse(reason) {
  console.error(`acceptance: ${reason}`);
  return 2;
}
