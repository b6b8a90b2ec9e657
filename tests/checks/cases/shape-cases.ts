import { area, defineContract, field, quantity, text } from "../../../pipeline/model/contract.ts";
import { readSheets } from "../../stages/validate/validate-fixture.ts";
import type { TestCell } from "../../support/sheet.ts";
import type { Case, Cases, Findings } from "./case.ts";
import { cellCase, found, foundOn, header, place, row, sheet } from "./sample-table.ts";

type Rows = readonly (readonly TestCell[])[];

const inYears = (...wastes: readonly number[]) =>
  wastes.map((waste, index) => row({ waste, opened: 2010 + index, rate: "…", visitors: 0 }));
const total = (label: string, waste: number): TestCell[] => [label, null, null, waste, null, null, null];
const three = inYears(10, 20, 30);

/** A table under the header as it should be, and with one thing changed about it. */
const layout = (cells: string, wrong: Rows, right: Rows = [header, row()]): Case => ({
  at: place(cells),
  reject: () => foundOn([sheet(wrong)]),
  accept: () => foundOn([sheet(right)]),
});

function assessment(label: string): Findings {
  const contract = defineContract({
    file: "score.xlsx",
    columns: {
      city: field(area({ en: ["City"] })),
      code: text({ en: ["Code"] }),
      score: quantity({ en: ["Score"] }, { units: ["point"] }),
    },
    key: ["city", "code"],
  });
  return readSheets(contract, [sheet([[label, "Busan"], [], ["Code", "Score"], ["P1", 3]])]).findings;
}

/** A city's years, with its name in the first of them, or in each. */
function written(how: "fill down" | "in full"): Findings {
  const city = { ...area({ en: ["City"] }), fillsDown: true } as const;
  const score = quantity({ en: ["Score"] }, { units: ["point"] });
  const contract = defineContract({ file: "score.xlsx", columns: { city, score }, key: [] });
  return readSheets(contract, [
    sheet([
      ["City", "Score"],
      ["Busan", 3],
      [how === "in full" ? "Busan" : null, 4],
    ]),
  ]).findings;
}

/** The scores of places, of which those in areas.csv are asked for. */
function placesOf(...cities: readonly string[]): Findings {
  const columns = { city: area({ en: ["City"] }), score: quantity({ en: ["Score"] }, { units: ["point"] }) };
  const only = [{ column: "city", values: "members" }] as const;
  const contract = defineContract({ file: "score.xlsx", columns, key: ["city"], only });
  return readSheets(contract, [sheet([["City", "Score"], ...cities.map((city) => [city, 3])])]).findings;
}

/** Where the table lies, what stands around it, and which of its rows are none. */
export const shapeCases = {
  "unread-sheet": {
    at: "cities/waste.xlsx › About",
    reject: () => foundOn([sheet([header, row()]), sheet([["About"]], { name: "About" })]),
    accept: () => foundOn([sheet([header, row()]), sheet([], { name: "About" })]),
  },
  "missing-header": {
    at: "cities/waste.xlsx",
    reject: () => foundOn([sheet([row()])]),
    accept: () => foundOn([sheet([header, row()])]),
  },
  "missing-column": layout("A1:G1", [["City", "Kind", "Opened", "Waste", "Unit", "Rate", "Vistors"], row()]),
  "missing-field": {
    at: place("A1:B2"),
    reject: () => assessment("Twon"),
    accept: () => assessment("City"),
  },
  "unknown-column": layout("H1", [
    [...header, "Self-assessment"],
    [...row(), 5],
  ]),
  "duplicate-column": layout("H1", [
    [...header, "City"],
    [...row(), "Busan"],
  ]),
  "blank-column": layout("H2", [header, [...row(), "see mail"]]),
  "blank-row": layout("A3:G3", [header, row(), [], row({ opened: 2011 })]),
  "second-table": layout("J1:K2", [
    [...header, null, null, "City", "Kind"],
    [...row(), null, null, "Kyoto", "City"],
  ]),
  "hidden-data": {
    at: place("D1:D2"),
    reject: () => found([row()], [], { hiddenColumns: [4] }),
    accept: () => found([row()], [], { hiddenColumns: [40] }),
  },
  "filled-down": {
    at: place("A2:A3"),
    reject: () => written("fill down"),
    accept: () => written("in full"),
  },
  "other-rows": {
    at: place("A2:A3"),
    reject: () => placesOf("Busan", "Atlantis"),
    accept: () => placesOf("Busan", "Kyoto"),
  },
  "no-row-asked": {
    at: place("A2:A3"),
    reject: () => placesOf("Atlantis", "Lemuria"),
    accept: () => placesOf("Busan", "Kyoto"),
  },
  "merged-number": {
    at: place("D2:D3"),
    reject: () => found([row(), row({ opened: 2011, waste: null })], [], { merges: ["D2:D3"] }),
    accept: () => found([row(), row({ opened: 2011, waste: null })]),
  },
  "total-row": {
    at: place("D5"),
    reject: () => found([...three, total("Subtotal", 60)]),
    accept: () => found(three),
  },
  "total-mismatch": {
    at: place("D5"),
    reject: () => found([...three, total("Subtotal", 61)]),
    accept: () => found([...three, total("Subtotal", 60)]),
  },
  "undeclared-total": {
    at: place("A5:G5"),
    reject: () => found([...three, total("합계", 60)]),
    accept: () => found([...three, total("Subtotal", 60)]),
  },
  "possible-total": {
    at: place("D5"),
    reject: () => found(inYears(100, 220, 330, 650)),
    accept: () => found(inYears(100, 220, 330, 651)),
  },
  "uncalculated-formula": cellCase("waste", { formula: "20+4" }, 24),
  "error-value": cellCase("waste", { error: "#REF!" }),
} as const satisfies Cases;
