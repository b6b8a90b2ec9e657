import type { Contract } from "../../model/contract.ts";
import type { Stream } from "../../model/stream.ts";
import { shown } from "../validate/locate/header-names.ts";
import { beyondEngine, mostExamples } from "./check-source.ts";
import type { Dialect, EngineKind } from "./dialect.ts";
import {
  type Against,
  type AskedRows,
  type FilePart,
  firstFaulty,
  named,
  queriesOf,
  select,
} from "./queries.ts";
import { groupColumns, groupsQuery } from "./stream-groups.ts";

/** The checks of a table as SQL, for a data team to run where the table is. `from` is its name there. */
export function queriesText(
  sql: Dialect,
  from: string,
  against: Against,
  stream: Pick<Stream<never, never>, "by" | "within" | "along" | "addUp"> | null,
): string {
  const { contract } = against;
  const asked: AskedRows = {
    ...against,
    parts: [partFor(contract, from)],
    headerUnits: unitsFor(contract),
  };
  const queries = queriesOf(sql, asked);
  const { accepted, cells, rules, source, counts } = queries;
  const columns = ["file", "line", ...Object.keys(contract.columns)];
  const headings = (columns: readonly string[]) =>
    columns.map((name) => shown(contract.columns[name])).join(", ");
  const left = beyondEngine(contract, from).map((found) => ("columns" in found ? String(found.columns) : ""));
  const parts = [
    ...left.map((columns) => `-- no engine can be asked what the contract demands of ${columns}`),
    statement("rows in all, and how many have each fault", counts(source, cells)),
    ...[
      ...cells.map((check) => ({ check, rows: source })),
      ...rules.map((check) => ({ check, rows: accepted })),
    ].map(({ check, rows }) => {
      const title = `${check.code}: ${headings(check.columns)}; the first rows`;
      return statement(title, firstFaulty(rows, check, mostExamples));
    }),
    ...(contract.key.length === 0
      ? []
      : [
          ...queries.sameKeys(1).map((query) => statement("0 where no two rows share a key", query)),
          statement("rows that share a key", queries.repeated.first(mostExamples)),
        ]),
    statement("the rows to compute from", select(accepted, named(sql, accepted, columns))),
    ...(stream
      ? [
          statement(
            "the same, added up by group and month",
            groupsQuery(sql, { rows: accepted, columns: groupColumns(contract) }, stream, {
              series: { all: 1, fine: 1, first: 0, last: 0 },
              zone: null,
            }),
          ),
        ]
      : []),
  ];
  return parts.join("\n\n");
}

function statement(title: string, query: string): string {
  return `-- ${title}\n${query};`;
}

/** A table as in a warehouse: numbers as numbers, times as instants, everything else as text. */
function partFor(contract: Contract, from: string): FilePart {
  const kinds: { readonly [kind: string]: EngineKind } = { quantity: "number", instant: "instant" };
  const columns = Object.entries(contract.columns).map(([name, column], index) => {
    const header = column.names.en[0] ?? name;
    return [name, { header, name: header, kind: kinds[column.kind] ?? "text", at: index + 1 }] as const;
  });
  return { file: from, from, line: "NULL", columns: new Map(columns) };
}

function unitsFor({ columns }: Contract): AskedRows["headerUnits"] {
  const units = Object.entries(columns).flatMap(([name, column]) => {
    const [unit] = column.kind === "quantity" ? column.units : [];
    return unit === undefined ? [] : [[name, { unit, factor: 1 }] as const];
  });
  return new Map(units);
}
