// What a first definition makes of public files beside their right reading: files/ and labels/ of a folder, as
// bench/propose/public/README.md describes them. Unknown places are no fault: they are added as the file writes them.
import { execFileSync } from "node:child_process";
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { proposeCommand } from "../../dist/commands/propose-command.js";
import { check } from "../../dist/flow/check.js";
import { registryOf } from "../../dist/flow/registry.js";
import { isError } from "../../dist/model/finding.js";
import { columnLetters } from "../../dist/model/source.js";
import { evidence } from "../../dist/model/table.js";
import { answered } from "./answers.mjs";

const silent = { print: () => {}, tell: () => {}, progress: () => {}, width: 80 };
const places = new Set(["unknown-area", "unknown-place", "ambiguous-area"]);

/** The verdict on each file: `right` untouched, right by the `answers` of a person, `silent`, `told` or `refused`. */
export async function labelledFiles(folder, only) {
  const blank = await mkdtemp(join(tmpdir(), "bench-propose-"));
  execFileSync(process.execPath, ["dist/cli.js", "init", blank], { stdio: "ignore" });
  const verdicts = [];
  for (const name of (await readdir(join(folder, "labels"))).sort()) {
    const id = name.replace(".json", "");
    if (only.length > 0 && !only.includes(id)) continue;
    const label = JSON.parse(await readFile(join(folder, "labels", name), "utf8"));
    const root = await mkdtemp(join(tmpdir(), "bench-propose-"));
    await cp(blank, root, { recursive: true });
    const verdict = await verdictOn(label, join(folder, label.file), root);
    await rm(root, { recursive: true });
    verdicts.push({ id, file: basename(label.file), ...verdict });
  }
  await rm(blank, { recursive: true });
  return verdicts;
}

async function verdictOn(label, file, root) {
  try {
    await proposeCommand([file], { root, id: "x", deliver: true }, silent);
  } catch (error) {
    return { verdict: "refused", why: error.message };
  }
  const untouched = await checked(label, root);
  if (untouched.codes.length === 0)
    return { verdict: untouched.wrong.length === 0 ? "right" : "silent", why: untouched.wrong.join(", ") };
  const left = await answered({ label, file, root, faults: () => checked(label, root) });
  const faults = [...left.codes, ...left.wrong];
  return faults.length === 0
    ? { verdict: "answers", why: untouched.codes.join(", ") }
    : { verdict: "told", why: faults.join(", ") };
}

/** The codes of what is wrong but for places, and the samples that are not read as they should be. */
async function checked(label, root) {
  for (let turn = 0; ; turn++) {
    const { datasets, findings } = await registryOf(root);
    const edition = (await readdir(join(root, "data/raw")))[0];
    const own = datasets.filter(({ id }) => id === "x");
    const job = { root, edition, datasets: own, definitions: findings, partial: true, progress: () => {} };
    const result = await check(job);
    const errors = result.findings.filter(isError);
    const others = errors.filter(({ code }) => !places.has(code));
    const unknown = [
      ...new Map(errors.flatMap(({ code, raw }) => (places.has(code) ? [[plain(raw), raw]] : []))).values(),
    ];
    if (others.length > 0 || unknown.length === 0 || turn === 4) {
      const codes = [...new Set((turn === 4 ? errors : others).map(({ code }) => code))];
      const copies = result.findings.filter(({ code }) => code === "duplicate-row");
      const read = codes.length > 0 ? [] : label.samples.map((one) => ofOriginal(one, copies));
      const wrong = read.flatMap((one) => wrongIn(one, label, result));
      return { codes, wrong };
    }
    await addPlaces(root, unknown, turn);
  }
}

async function addPlaces(root, names, turn) {
  const table = join(root, "data/reference/areas.csv");
  const text = await readFile(table, "utf8");
  const [header = "", first = ""] = text.split(/\r?\n/);
  const columns = header.replace("\uFEFF", "").split(",");
  const lines = names.map((name, at) =>
    columns
      .map((column) => {
        if (column === "code") return `Z${turn}${String(at).padStart(5, "0")}`;
        if (column === "kind") return "country or area";
        if (column === "parent") return first.split(",")[0];
        return column === "en" ? `"${name.trim().replaceAll('"', '""')}"` : "";
      })
      .join(","),
  );
  await appendFile(table, `${text.endsWith("\n") ? "" : "\n"}${lines.join("\n")}\n`);
}

/** A sample in a row that check sets aside as a copy of another stands in that other row. */
function ofOriginal(sample, copies) {
  const [, letters = "", row = ""] = /([A-Z]+)(\d+)$/.exec(sample.cell) ?? [];
  const copy = copies.find(({ at }) => at.range?.row === Number(row));
  return copy ? { ...sample, cell: `${letters}${copy.first.row}` } : sample;
}

/** What is wrong about a sample: no value at its cell, another value, place or period. */
function wrongIn({ cell, value, area, period }, label, { validated, areas }) {
  const address = cell.replace(/^'.*'!/, "");
  for (const { sources, dataset } of validated)
    for (const { source, table } of sources)
      for (const row of table)
        for (const [name, column] of Object.entries(dataset.sources[source].columns)) {
          const measure = row[name];
          if (column.kind !== "quantity" || typeof measure?.amount !== "number") continue;
          const { sheet, row: at, column: letter } = evidence(row, name).range;
          if (`${columnLetters(letter)}${at}` !== address || (label.sheet && sheet !== label.sheet)) continue;
          const ratio = value === 0 ? 1 + measure.amount : measure.amount / value;
          const power = Math.log10(Math.abs(ratio));
          if (ratio <= 0 || Math.abs(power - Math.round(power)) > 1e-6) return [`${cell} value`];
          const values = Object.values(row).filter((one) => typeof one === "string");
          // A place may be one of a list, such as a station.
          const listed = Object.entries(dataset.sources[source].columns).flatMap(([of, { choices }]) =>
            Object.values(choices?.[row[of]] ?? {}).flat(),
          );
          const named = [
            ...values.flatMap((one) => [one, ...Object.values(areas.get?.(one)?.names ?? {})]),
            ...listed,
          ];
          const isNamed = (place) =>
            values.includes(areas.find(place)) || named.some((one) => plain(one) === plain(place));
          const also = (label.areaAlso ?? []).filter((other) => other.endsWith(area));
          if (area !== null && ![area, ...also].some(isNamed)) return [`${cell} area`];
          if (period !== null && !values.some((one) => isPeriod(one, period, label.periodLoose)))
            return [`${cell} period`];
          return [];
        }
  return [`${cell} no value`];
}

const plain = (text) => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

function isPeriod(text, wanted, isLoose) {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(wanted) ?? [];
  const months = quarter ? [3 * quarter - 2, 3 * quarter].map((month) => String(month).padStart(2, "0")) : [];
  const fiscal = /^(\d{4})-04\/(\d{4})-03$/.exec(wanted);
  const same = [wanted, ...(quarter ? [`${year}-${months[0]}/${year}-${months[1]}`] : [])];
  if (fiscal) same.push(`${fiscal[1]}/${fiscal[2]}`);
  if (same.includes(text)) return true;
  if (!isLoose) return false;
  if (!quarter) return text.startsWith(wanted);
  return text.slice(0, 4) === year && Math.ceil(Number(text.slice(5, 7)) / 3) === Number(quarter);
}
