import type { Column } from "../../model/contract.ts";
import { type Evidence, type Measure, measured, missingCell, statuses } from "../../model/quantity.ts";
import { cells, emptyTable, type Row, type Table } from "../../model/table.ts";
import type { LargeSource } from "./check-source.ts";
import { type Engine, EngineFault, type EngineValue } from "./engine.ts";
import { named, select } from "./queries.ts";

/** Makes typed rows from the values an engine returns for the contract's columns, `file` and `line`. */
export function rowMaker({
  asked: { contract, parts },
}: LargeSource): (value: (name: string) => EngineValue) => Row {
  const columns = Object.entries(contract.columns);
  const places = new Map(parts.map((part) => [part.file, part.columns]));
  const [status = ""] =
    columns.find(([, column]) => column.kind === "choice" && column.role === "status") ?? [];
  return (value) => {
    const [file, row] = [String(value("file")), Number(value("line"))];
    const toRow = Number(value("to line") ?? row);
    const stated = statuses.find((each) => each === value(status)) ?? contract.status ?? "reported";
    const evidence = (name: string): Evidence => {
      const declared = contract.columns[name];
      const column = places.get(file)?.get(name)?.at ?? 1;
      const range = { file, sheet: "", row, column, toRow, toColumn: column };
      return { range, status: (declared?.kind === "quantity" ? declared.status : undefined) ?? stated };
    };
    const made: { [name: string]: unknown; [cells]?: Row[typeof cells] } = {};
    for (const [name, column] of columns) made[name] = cellOf(column, value(name), () => evidence(name));
    made[cells] = evidence;
    // The contract's checks ensure the types.
    return made as Row;
  };
}

function cellOf(column: Column, value: EngineValue, evidence: () => Evidence): EngineValue | Measure {
  if (column.kind !== "quantity") return value;
  if (value !== null)
    return measured(column.units[0] ?? "1", Number(value), { ...evidence(), raw: String(value) });
  return column.optional && !column.gaps ? null : missingCell("not-reported", evidence().range, "");
}

/** The most rows loaded into memory for a dataset that must see all of them. */
export const mostRowsInMemory = 5_000_000;

/** The rows of a source in memory, for a dataset that does not take them group by group. */
export async function tableOf(engine: Engine, source: LargeSource): Promise<Table> {
  const { rows, tally, asked } = source;
  const names = ["file", "line", ...Object.keys(asked.contract.columns)];
  if (rows === null) return emptyTable;
  if (tally.used > mostRowsInMemory) {
    const [part] = asked.parts;
    throw new EngineFault(
      `${part?.file}: ${tally.used} rows are more than the ${mostRowsInMemory} that this dataset can take into memory; add them up before they are delivered`,
    );
  }
  const columns: EngineValue[][] = names.map(() => []);
  const query = select(rows, named(engine.dialect, rows, names), "\nORDER BY file, line");
  for await (const batch of engine.stream(query, tally.used))
    for (const [at, values] of batch.entries()) for (const value of values) columns[at]?.push(value);
  const make = rowMaker(source);
  const places = new Map(names.map((name, at) => [name, at]));
  const row = (index: number): Row => make((name) => columns[places.get(name) ?? -1]?.[index] ?? null);
  const { length } = columns[0] ?? [];
  return {
    length,
    row,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield row(index);
    },
  };
}
