// The CSV faults through Frictionless's npm port, with the Table Schema that Almanac writes from the contract.
// Its axios is old, but only the benches and the tests load it, and it fetches nothing.
import { join } from "node:path";
import { Table } from "tableschema";
import { registryOf } from "../../dist/flow/registry.js";
import { fits } from "../../dist/model/contract.js";
import { tableSchema } from "../../dist/offices/schema/table-schema.js";

const { datasets } = await registryOf(".");

/** What a Table Schema can say at all: types, ranges, lists, keys, required cells, headers and row lengths. */
const expressible = new Set([
  ...["not-a-number", "not-a-date", "error-value", "missing-value", "out-of-range", "not-in-list"],
  ...["duplicate-key", "missing-column", "ragged-row", "unclosed-quote", "unknown-encoding", "empty-read"],
]);

export async function compareWithTableSchema(faults, planted) {
  const csv = faults.filter(({ code, at }) => expressible.has(code) && placeIn(at) !== null);
  const clean = new Map();
  const tally = { found: 0, exact: 0, ours: 0, oursExact: 0 };
  for (const { at, changes, found, exact } of csv) {
    const place = placeIn(at);
    if (!clean.has(place.path)) clean.set(place.path, await errorsIn(".", place));
    const known = new Set(clean.get(place.path).map(keyOf));
    const news = await planted(changes, async (root) => {
      const errors = await errorsIn(root, place);
      return errors.filter((error) => !known.has(keyOf(error)));
    });
    const named = news.some(
      ({ row, column }) => row === place.row && (place.isRow || column === place.column),
    );
    tally.found += Number(news.length > 0);
    tally.exact += Number(named);
    tally.ours += Number(found);
    tally.oursExact += Number(exact);
    if (news.length === 0) console.log(`tableschema misses ${at}`);
  }
  const alarmed = [...clean].flatMap(([path, errors]) => (errors.length > 0 ? path : []));
  console.log(
    `of ${csv.length} CSV faults that a Table Schema can express: tableschema found ${tally.found}, ${tally.exact} with their place; almanac ${tally.ours}, ${tally.oursExact}`,
  );
  console.log(
    `tableschema finds errors in ${alarmed.length} of ${clean.size} clean files: ${alarmed.join(", ")}`,
  );
}

/** The file, row and column of an address in a CSV file; null for other files. */
function placeIn(at) {
  const parts = /^([a-z]+)\/([^ ]+\.csv)(?: › ([A-Z])(\d+)(:.*)?)?$/.exec(at);
  const dataset = datasets.find(({ id }) => id === parts?.[1]);
  if (!parts || !dataset) return null;
  const [, , name, letter = "A", row = "1", rest] = parts;
  const contract = Object.values(dataset.sources).find(({ file }) => fits(file, name));
  if (!contract) return null;
  const isRow = rest !== undefined || parts[3] === undefined;
  return {
    path: `${parts[1]}/${name}`,
    contract,
    row: Number(row),
    column: letter.charCodeAt(0) - 64,
    isRow,
  };
}

async function errorsIn(root, { path, contract }) {
  try {
    const delimiter = contract.reading.delimiter ?? ",";
    const table = await Table.load(join(root, "data/raw/2020", path), {
      schema: tableSchema(contract),
      delimiter,
    });
    const rows = await table.read({ forceCast: true });
    return rows.filter((row) => row instanceof Error).flatMap(cellsOf);
  } catch (error) {
    return cellsOf(error);
  }
}

function cellsOf(error) {
  const errors = error.multiple ? error.errors : [error];
  return errors.map(({ message, rowNumber, columnNumber }) => ({
    message,
    row: rowNumber ?? 1,
    column: columnNumber ?? 0,
  }));
}

function keyOf({ message, row, column }) {
  return `${row} ${column} ${message}`;
}
