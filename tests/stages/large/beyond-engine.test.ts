import { expect, test } from "vitest";
import { area, defineContract, period, quantity } from "../../../pipeline/model/contract.ts";
import { beyondEngine } from "../../../pipeline/stages/large/check-source.ts";

test("names the columns whose values lie across the table, which an engine would leave out", () => {
  const columns = {
    city: area({ en: ["City"] }),
    year: { ...period({ en: ["Year"] }), spread: "across" },
    people: { ...quantity({ en: ["People"] }, { units: ["person"] }), spread: "below" },
  } as const;
  const wide = defineContract({ file: "x.parquet", columns, key: ["city", "year"] });
  const named = beyondEngine(wide, "x/x.parquet");
  expect(named).toMatchObject([
    { code: "rule-in-memory-only", columns: ["Year"] },
    { code: "rule-in-memory-only", columns: ["People"] },
  ]);
});
