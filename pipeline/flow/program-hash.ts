import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** What draws, sets and writes; their versions stand for them. */
const libraries = [
  "vega",
  "vega-lite",
  "@resvg/resvg-js",
  "@myriaddreamin/typst-ts-node-compiler",
  "subset-font",
  "exceljs",
  "fflate",
];
const makers = ["charts", "fonts", "pdf", "png", "workbook"];

/** Tells one program from another by all that has a hand in a picture or a print: our makers' own text, the libraries' versions, and Node's. */
export function programHash(): string {
  const sum = createHash("sha256").update(`${process.version} ${process.arch} ${process.platform}`);
  const require = createRequire(import.meta.url);
  for (const library of libraries) {
    const entry = require.resolve(library).replaceAll("\\", "/");
    const root = entry.slice(
      0,
      entry.lastIndexOf(`node_modules/${library}/`) + `node_modules/${library}/`.length,
    );
    sum.update(readFileSync(`${root}package.json`));
  }
  for (const maker of makers) {
    const folder = fileURLToPath(new URL(`../stages/render/${maker}/`, import.meta.url));
    for (const name of readdirSync(folder).sort())
      sum.update(`${name}\n`).update(readFileSync(folder + name));
  }
  return sum.digest("hex");
}
