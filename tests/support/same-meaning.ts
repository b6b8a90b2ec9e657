import fc from "fast-check";
import { expect } from "vitest";
import type { Areas } from "../../pipeline/model/area.ts";
import {
  choice,
  defineContract,
  instant,
  optional,
  period,
  quantity,
  text,
} from "../../pipeline/model/contract.ts";
import { type Finding, isError } from "../../pipeline/model/finding.ts";
import { formatPlace } from "../../pipeline/model/place.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import type { Row } from "../../pipeline/model/table.ts";
import { inOrder } from "../../pipeline/rules/in-order.ts";
import { requiredTogether } from "../../pipeline/rules/required-together.ts";
import { readCsv } from "../../pipeline/stages/ingest/csv/read-csv.ts";
import { defaultLimits } from "../../pipeline/stages/ingest/limits.ts";
import { SeenKeys } from "../../pipeline/stages/validate/keys/seen-keys.ts";
import { shown } from "../../pipeline/stages/validate/locate/header-names.ts";
import { locateTable } from "../../pipeline/stages/validate/locate/locate-table.ts";
import { readTable } from "../../pipeline/stages/validate/read/read-table.ts";

export const contract = defineContract({
  file: "reads.csv",
  large: true,
  columns: {
    building: text({ en: ["Building"] }),
    carrier: choice({ en: ["Carrier"] }, { gas: { en: ["gas"] }, heat: { en: ["heat", "district heat"] } }),
    start: instant({ en: ["Start"] }),
    use: quantity({ en: ["Use"] }, { units: ["kWh"], unitFrom: { column: "unit" }, gaps: true }),
    unit: text({ en: ["Unit"] }),
    from: optional(period({ en: ["From"] })),
    to: optional(period({ en: ["To"] })),
  },
  key: ["building", "carrier", "start"],
  rules: [inOrder("from", "to"), requiredTogether(["from", "to"])],
  reading: { delimiter: ",", decimal: "." },
});
const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const about = { published: "2021-06-30", edition: "2020" };

const right = fc.record({
  building: fc.constantFrom("b1", "b2", "Block 3", "Барилга 4", "建物5"),
  carrier: fc.constantFrom("gas", "heat", "district heat"),
  start: fc
    .integer({ min: 0, max: 2000 })
    .map((day) => new Date(Date.UTC(2016, 0, 1) + day * 86_400_000).toISOString()),
  use: fc.oneof(
    fc.integer({ min: 0, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)),
    fc.constant(""),
  ),
  unit: fc.constantFrom("kWh", "Gcal", "GJ"),
  from: fc.constantFrom("2018", "2018-02", "2018-02-28"),
  to: fc.constantFrom("2019", "2019-03", "2019-03-31"),
});
/** One fault a row, in a cell of its own. */
const fault = fc.constantFrom<Partial<Record<keyof typeof contract.columns, string>>>(
  { building: "" },
  { carrier: "" },
  { carrier: "coal" },
  { start: "2016-13-01T00:00:00Z" },
  { start: "2016-02-30T00:00:00Z" },
  { start: "2016-02-03T00:00:00" },
  { start: "" },
  { use: "-1" },
  { use: "a lot" },
  { use: "12..5" },
  { unit: "bushel" },
  { unit: "" },
  { from: "2019-02-30" },
  { to: "2017" },
  { to: "" },
);
const rowsOf = fc.array(fc.tuple(right, fc.option(fault, { freq: 6 })), { minLength: 1, maxLength: 60 });
const copied = fc.array(fc.tuple(fc.nat(59), fc.boolean()), { maxLength: 4 });

function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const header = Object.values(contract.columns).map(shown);
  const lines = rows.map((row) => Object.keys(contract.columns).map((name) => row[name] ?? ""));
  return `${[header, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}

/** As any office's sheet is read. */
function inMemory(csv: string): { readonly findings: readonly Finding[]; readonly rows: readonly Row[] } {
  const how = { reading: contract.reading, limits: defaultLimits, headerNames: [] };
  const read = readCsv(new TextEncoder().encode(csv), "x/reads.csv", how);
  const [sheet] = read.sheets;
  const located = sheet && locateTable(sheet, contract).located;
  if (!located) throw new Error("missing table");
  const { table, findings } = readTable(located, areas, new SeenKeys());
  const rows = [...table];
  const header = (name: keyof typeof contract.columns) => shown(contract.columns[name]);
  const ruled = contract.rules.flatMap((rule) => [
    ...rule.check(rows, { ...about, areas, header: (name) => header(name as "unit") }),
  ]);
  return { findings: [...findings, ...ruled], rows };
}

const told = (findings: readonly Finding[]) =>
  findings
    .filter((found) => isError(found) || found.code === "duplicate-row")
    .map((found) => `${found.code} ${formatPlace(found.at).replace(/^[^›]*› /, "")}`)
    .sort();
const values = (rows: readonly Row[]) =>
  rows.map((row) =>
    Object.keys(contract.columns).map((name) => {
      const value = row[name] ?? null;
      if (typeof value !== "object" || value === null) return value;
      return isMissing(value) ? value.missing : value.amount;
    }),
  );

export const against = { areas, ...about };

/** Two rows of one key, of which the second alone ends before it begins. */
const oneKey = (to: "2017" | null): [typeof reading, { to: "2017" } | null] => [reading, to && { to }];
const reading = {
  building: "b1" as const,
  carrier: "gas" as const,
  start: "2016-01-01T00:00:00.000Z",
  use: "12.50",
  unit: "kWh" as const,
  from: "2018" as const,
  to: "2019" as const,
};
const secondBreaksRule = [oneKey(null), oneKey("2017")];

/** What an engine made of a file. */
interface Answer {
  readonly findings: readonly Finding[];
  readonly used: number;
  readonly rows: readonly Row[];
}

/** The other value, where only the rounding of a unit's factor lies between the two. */
function nearly<T>(value: T, other: T | undefined): T {
  const areNumbers = typeof value === "number" && typeof other === "number";
  return areNumbers && Math.abs(value - other) <= 1e-14 * Math.abs(other) ? other : value;
}

/** Random tables with planted faults, read in memory and by an engine: same findings at the same cells, same rows and values. */
export function sameAsInMemory(
  numRuns: number,
  read: (csv: string, run: number) => Promise<Answer>,
): Promise<void> {
  let run = 0;
  const property = fc.asyncProperty(rowsOf, copied, async (given, copies) => {
    const rows: Record<string, string>[] = given.map(([row, fault]) => ({ ...row, ...fault }));
    for (const [of, isSame] of copies) {
      const row = rows[of % rows.length];
      if (row) rows.push(isSame ? { ...row } : { ...row, use: (Number(row.use || 1) + 1).toFixed(2) });
    }
    const csv = csvOf(rows);
    const [memory, engine] = [inMemory(csv), await read(csv, run++)];
    expect(told(engine.findings)).toEqual(told(memory.findings));
    const [known, asked] = [values(memory.rows).flat(), values(engine.rows).flat()];
    expect(asked.map((value, at) => nearly(value, known[at]))).toEqual(known);
    expect(engine.used).toBe(memory.rows.length);
  });
  return fc.assert(property, { numRuns, endOnFailure: true, examples: [[secondBreaksRule, []]] });
}
