// What programs that know nothing of Almanac read in an exported folder, each figure as one line of text under its key.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import JSONstat from "jsonstat-toolkit";
import { SaxesParser } from "saxes";
import { Table } from "tableschema";
import { parse } from "yaml";

export function toldKey({ dataset, indicator, area, period, breakdown }, vintage) {
  return [dataset, indicator, area, period, breakdown, vintage].join(" | ");
}

export function toldValue({ amount, unit, status, qualifier, missing }) {
  return [amount === null ? "" : Number(amount), unit, status, qualifier, missing].join(" | ");
}

/** The clients by the format and the name under which the bench prints them. */
export const clients = {
  "json-stat": { "jsonstat-toolkit": readJsonStat },
  datapackage: {
    tableschema: readTables,
    DuckDB: (folder, year) => byRows(folder, ["observations.csv", "vintages.csv"], year),
  },
  sdmx: {
    "DuckDB, CSV 1.0": (folder) => readSdmx(folder, "data-1.0.csv"),
    "DuckDB, CSV 2.0": (folder) => readSdmx(folder, "data-2.0.csv"),
  },
  "open-sdg": { "DuckDB and yaml": readOpenSdg },
};

const partOf = (code) => (code === "_T" ? "" : code);
const text = (cell) => (cell === null || cell === undefined ? "" : String(cell));
const amountOf = (cell) => (text(cell) === "" ? null : Number(cell));
const statuses = ["illustrative", "target", "planned", "projected", "estimated", "reported"];

async function readJsonStat(folder) {
  const told = new Map();
  for (const path of filesBelow(folder, ".json")) {
    const cube = JSONstat(JSON.parse(readFileSync(path, "utf8")));
    const { dataset, indicator, qualifier, partIds } = cube.extension;
    const unitOf = (code) => cube.Dimension("indicator").Category(code).unit.symbol;
    const axes = cube.id.map((id) => cube.Dimension(id).id);
    const walk = (axis, codes, index) => {
      if (axis < axes.length)
        return axes[axis].forEach((code, place) => {
          walk(axis + 1, [...codes, code], index * axes[axis].length + place);
        });
      const at = Object.fromEntries(cube.id.map((id, place) => [id, codes[place]]));
      const { value, status } = cube.Data(at);
      if (status === null) {
        if (value !== null) throw new Error(`a value without a status: ${codes}`);
        return;
      }
      const breakdown = partIds[at.breakdown] ?? partOf(at.breakdown);
      const isValue = statuses.includes(status);
      told.set(
        toldKey({ ...at, dataset, indicator, breakdown }, at.vintage),
        toldValue({
          amount: value,
          unit: isValue ? unitOf(at.indicator) : "",
          status: isValue ? status : "",
          qualifier: isValue ? (qualifier[index] ?? "exact") : "",
          missing: isValue ? "" : status,
        }),
      );
    };
    walk(0, [], 0);
  }
  return told;
}

async function readTables(folder, year) {
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  const rows = [];
  for (const { name, path, schema, dialect } of resources) {
    // References are held against each other by the tests: this client looks each up in a whole table.
    const { delimiter } = dialect;
    const table = await Table.load(join(folder, path), { schema, delimiter, strict: true });
    const read = await table.read({ keyed: true });
    if (name === "observations" || name === "vintages") rows.push(...read);
    if (name === "breakdowns")
      for (const row of read) parts.set(`${folder} ${row.dataset} ${row.breakdown}`, row.id);
  }
  return new Map(rows.map((row) => toldByRow(row, year, folder)));
}

const parts = new Map();

function toldByRow(row, year, folder) {
  const breakdown = parts.get(`${folder} ${row.dataset} ${row.breakdown}`);
  return [
    toldKey({ ...row, breakdown: text(breakdown) }, row.vintage || year),
    toldValue({
      amount: amountOf(row.value),
      unit: text(row.unit),
      status: text(row.status),
      qualifier: text(row.qualifier),
      missing: text(row.missing),
    }),
  ];
}

async function byRows(folder, names, year) {
  for (const row of await rowsInDuckDb(folder, "breakdowns.csv"))
    parts.set(`${folder} ${row.dataset} ${row.breakdown}`, row.id);
  const rows = await rowsInDuckDb(folder, ...names);
  return new Map(rows.map((row) => toldByRow(row, year, folder)));
}

async function readSdmx(folder, file) {
  const codes = codesIn(readFileSync(join(folder, "structure.xml"), "utf8"));
  const meant = (list, code, note) => {
    const found = codes.get(`${list} ${code}`);
    if (!found) throw new Error(`missing code: ${list} ${code}`);
    return found[note] ?? code;
  };
  const rows = await rowsInDuckDb(folder, file);
  return new Map(
    rows.map((row) => {
      meant("CL_FREQ", row.FREQ);
      meant("CL_OBS_STATUS", row.OBS_STATUS);
      if (row.UNIT_MULT !== (row.OBS_VALUE === "" ? "" : "0")) throw new Error(`UNIT_MULT ${row.UNIT_MULT}`);
      return [
        toldKey(
          {
            dataset: meant("CL_INDICATOR", row.INDICATOR, "DATASET"),
            indicator: meant("CL_INDICATOR", row.INDICATOR, "INDICATOR"),
            area: meant("CL_AREA", row.REF_AREA, "PLACE"),
            period: row.PERIOD,
            breakdown: partOf(row.BREAKDOWN) && meant("CL_BREAKDOWN", row.BREAKDOWN, "BREAKDOWN"),
          },
          meant("CL_VINTAGE", row.VINTAGE),
        ),
        toldValue({
          amount: amountOf(row.OBS_VALUE),
          unit: row.UNIT_MEASURE === "" ? "" : meant("CL_UNIT", row.UNIT_MEASURE, "SYMBOL"),
          status: row.FIGURE_STATUS,
          qualifier: row.QUALIFIER,
          missing: row.MISSING_REASON,
        }),
      ];
    }),
  );
}

/** The codes of a structure, by list and id, with their annotations. */
function codesIn(structure) {
  const codes = new Map();
  const parser = new SaxesParser();
  let [list, code, type, piece] = ["", "", "", ""];
  parser.on("opentag", ({ name, attributes }) => {
    piece = "";
    if (name === "str:Codelist") list = attributes.id;
    if (name !== "str:Code") return;
    code = `${list} ${attributes.id}`;
    if (codes.has(code)) throw new Error(`duplicate code: ${code}`);
    codes.set(code, {});
  });
  parser.on("text", (more) => {
    piece += more;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "com:AnnotationType") type = piece;
    if (name === "com:AnnotationText" && codes.has(code)) codes.get(code)[type] = piece;
  });
  parser.write(structure).close();
  return codes;
}

async function readOpenSdg(folder, year) {
  const facts = new Map();
  // An edition without a figure has no indicator.
  if (!existsSync(join(folder, "meta"))) return facts;
  for (const name of readdirSync(join(folder, "meta")))
    if (name.endsWith(".yml"))
      facts.set(
        name.slice(0, -4),
        parse(readFileSync(join(folder, "meta", name), "utf8"), { maxAliasCount: 0 }),
      );
  const rows = await rowsInDuckDb(folder, "data/*.csv");
  const now = rows.map((row) => {
    const [, id] = /indicator_(.+)\.csv$/.exec(row.filename) ?? [];
    const { dataset, indicator, parts: ids } = facts.get(id);
    if (row.Area !== row.GeoCode) throw new Error(`${row.Area} is not ${row.GeoCode}`);
    const breakdown = ids[text(row.Part)] ?? text(row.Part);
    return [
      toldKey({ dataset, indicator, area: row.GeoCode, period: row.Period || row.Year, breakdown }, year),
      toldValue({
        amount: amountOf(row.Value),
        unit: text(row.Units),
        status: text(row.Status),
        qualifier: row.Qualifier || (text(row.Value) === "" ? "" : "exact"),
        missing: text(row.Missing),
      }),
    ];
  });
  const before = [...facts.values()].flatMap(({ dataset, indicator, vintages }) =>
    vintages.map((own) => [
      toldKey({ ...own, dataset, indicator, breakdown: own.part }, own.vintage),
      toldValue({
        amount: amountOf(own.value),
        unit: text(own.units),
        status: text(own.status),
        qualifier: text(own.qualifier),
        missing: text(own.missing),
      }),
    ]),
  );
  return new Map([...now, ...before]);
}

/** The rows of CSV files as DuckDB reads them; a cell that is empty is "". */
async function rowsInDuckDb(folder, ...names) {
  const instance = await DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    const paths = names.map((name) => `'${join(folder, name).replaceAll("'", "''")}'`).join(", ");
    const read = await connection.runAndReadAll(
      `SELECT * FROM read_csv([${paths}], delim = ',', quote = '"', escape = '"', header = true, all_varchar = true, filename = true, union_by_name = true)`,
    );
    const rows = read.getRowObjects();
    connection.closeSync();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, text(cell)])),
    );
  } finally {
    instance.closeSync();
  }
}

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * What a client in Python reads, where Python has it; null where not. PYTHONPATH says where it is, as none of them is a
 * package of Debian.
 */
export function readInPython(client, folder, year) {
  const script = fileURLToPath(new URL("./read.py", import.meta.url));
  const python = process.env.PYTHON ?? "python3";
  const { status, stdout, stderr } = spawnSync(python, ["-W", "ignore", script, client, folder, year], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status === 3 || status === null) return null;
  if (status !== 0) throw new Error(`${client}: ${stderr}`);
  return new Map(JSON.parse(stdout).map(({ vintage, ...own }) => [toldKey(own, vintage), toldValue(own)]));
}

/** Equal to thirteen digits: pandas, with which sdg-build reads, gives some numbers other ones behind these. */
export function alike(one = "", other = "") {
  const [[x, ...told], [y, ...known]] = [one.split(" | "), other.split(" | ")];
  const apart = Math.abs(Number(x) - Number(y));
  return told.join() === known.join() && apart <= Math.abs(Number(y)) * 1e-13;
}

/** The format that each client in Python reads. */
export const inPython = { sdmx1: "sdmx", frictionless: "datapackage", "sdg-build": "open-sdg" };
