import { expect, test } from "vitest";
import {
  area,
  choice,
  defineContract,
  optional,
  period,
  quantity,
  text,
} from "../../../pipeline/model/contract.ts";
import { readCsv } from "../../../pipeline/stages/ingest/csv/read-csv.ts";
import { readWithPapaparse } from "../../../pipeline/stages/ingest/csv/read-with-papaparse.ts";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { briefs, readSheets } from "./validate-fixture.ts";

const codes = Array.from({ length: 600 }, (_, at) => String(1000 + at));
const readings = defineContract({
  file: "x.csv",
  columns: {
    city: area({ en: ["City"] }),
    code: choice({ en: ["Code"] }, Object.fromEntries(codes.map((code) => [`c${code}`, { en: [code] }]))),
    day: period({ en: ["Day"] }),
    meter: text({ en: ["Meter"] }),
    use: quantity({ en: ["Use"] }, { units: ["kWh"], gaps: true }),
    note: optional(text({ en: ["Note"] })),
  },
  key: ["meter", "day"],
  reading: { decimal: "." },
});

function readBy(read: typeof readCsv, rows: readonly string[]) {
  const bytes = new TextEncoder().encode(`City,Code,Day,Meter,Use,Note\n${rows.join("\n")}\n`);
  const how = { reading: readings.reading, limits: defaultLimits, headerNames: [] };
  const { sheets } = read(bytes, "x.csv", how);
  const { findings, ...typed } = readSheets(readings, sheets);
  return { rows: typed.rows, tally: typed.tally, findings: briefs(findings) };
}

test("rows are typed alike from bytes and from papaparse, whatever repeats in a column and whatever is wrong in it", () => {
  const cities = ["Busan", "부산", "Kyoto", "울란바토르", "Pusan"];
  const uses = ["12.5", "0", "n/a", "", "-3", "1,5", "twelve", "1e3", "１２", "0.1234567890123456789"];
  const meters = ["M", "미터 ", "#", "'", "a  b ", "Total "];
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const use = at % 7 === 0 ? uses[(at / 7) % uses.length]?.replace(",", "") : `${at * 7.25}`;
    const meter = `${at % 11 === 0 ? meters[(at / 11) % meters.length] : "M"}${at % 1990}`;
    const code = at % 97 === 0 ? "999" : codes[(at * 7) % codes.length];
    const day = `2020-${String(1 + (at % 13)).padStart(2, "0")}-0${1 + (at % 9)}`;
    return [
      cities[at % (at % 50 === 0 ? 5 : 4)],
      code,
      day,
      meter,
      use,
      at % 3 === 0 ? `note ${at}` : " ",
    ].join(",");
  });
  const own = readBy(readCsv, rows);
  expect(own.rows.length).toBeGreaterThan(500);
  expect(own.tally.rejected).toBeGreaterThan(100);
  expect(own).toEqual(readBy(readWithPapaparse, rows));
});

test("a sheet of which every row is bad is as many findings", () => {
  const count = 130_000;
  const { tally, findings } = readBy(
    readCsv,
    Array.from({ length: count }, (_, at) => `Busan,1000,soon,M${at},1,`),
  );
  expect([tally, findings.length]).toEqual([{ used: 0, setAside: 0, rejected: count }, count]);
});
