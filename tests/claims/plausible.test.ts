import { describe, expect, test } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { area, defineContract, optional, period, quantity, text } from "../../pipeline/model/contract.ts";
import type { Finding } from "../../pipeline/model/finding.ts";
import { locales } from "../../pipeline/model/locale.ts";
import type { Rule } from "../../pipeline/model/rule.ts";
import { amongRows } from "../../pipeline/rules/among-rows.ts";
import { enoughOfWhole } from "../../pipeline/rules/enough-of-whole.ts";
import { type PlausibleRange, plausible, plausiblePerPerson } from "../../pipeline/rules/plausible.ts";
import { textIn } from "../../pipeline/rules/values.ts";
import { definitionWith, briefs as placed } from "../datasets/declared/definitions.ts";
import { briefs, readSheets } from "../stages/validate/validate-fixture.ts";
import { sheetOf } from "../support/sheet.ts";

const columns = {
  city: area({ en: ["City"] }),
  year: period({ en: ["Year"] }),
  waste: quantity({ en: ["Waste"] }, { units: ["t"], unitFrom: { column: "unit" }, gaps: true }),
  unit: text({ en: ["Unit"] }),
  people: optional(quantity({ en: ["People"] }, { units: ["person"], gaps: true })),
  treated: optional(
    quantity({ en: ["Treated"] }, { units: ["t"], unitFrom: { column: "unit" }, gaps: true }),
  ),
};
type Column = keyof typeof columns;
type Cell = string | number | null;
type Cells = readonly [waste: Cell, unit: string, people?: Cell, city?: string, treated?: Cell];

const judging = ["impossible-amount", "unusual-amount", "unknown-people", "little-of-whole"];

/** What a rule finds in one row, of Busan in 2020 unless it says otherwise. */
function found(rule: Rule<Column>, [waste, unit, people = null, city = "Busan", treated = null]: Cells) {
  const contract = defineContract({ file: "x.xlsx", columns, key: ["city", "year"], rules: [rule] });
  const header = ["City", "Year", "Waste", "Unit", "People", "Treated"];
  const { findings } = readSheets(contract, [sheetOf([header, [city, 2020, waste, unit, people, treated]])]);
  return findings.filter(({ code }) => judging.includes(code));
}

const sentencesOf = (one: Finding) => locales.map((locale) => phraseOf(one, bookOf(locale, [])));

const wasted: PlausibleRange = {
  ...{ possible: [0.04, 1.66], usual: [0.05, 1.36] },
  origin: "World Bank, What a Waste 2.0 (2018)",
};
/** In Busan live 3,400,000 people. */
const perPerson = plausiblePerPerson<Column>("city", "waste", wasted);

describe("waste for each person of a place", () => {
  test.each<readonly [what: string, cells: Cells, told: readonly string[]]>([
    ["as it was", [1400, "kt"], []],
    ["in million t", [1.4, "Mt"], []],
    ["at the edge of what is usual", [170, "kt"], []],
    ["more than is usual", [4760, "kt"], ["unusual-amount C2"]],
    ["less than is usual", [153, "kt"], ["unusual-amount C2"]],
    ["about more than is usual", ["~4760", "kt"], ["unusual-amount C2"]],
    ["kt in a column of million t", [1400, "Mt"], ["impossible-amount C2"]],
    ["kt in a column of t", [1400, "t"], ["impossible-amount C2"]],
    ["nothing", [0, "t"], ["impossible-amount C2"]],
    ["more than what cannot be", [">1400", "Mt"], ["impossible-amount C2"]],
    ["less than something unusual", ["<4760", "kt"], []],
    ["more than something unusual", [">10", "kt"], []],
    ["not given", ["…", "kt"], []],
    ["of a place whose people nobody counted", [1400, "Mt", null, "Kyoto"], ["unknown-people C2"]],
  ])("%s", (_, cells, told) => {
    expect(briefs(found(perPerson, cells))).toEqual(told);
  });

  test.each<readonly [cells: Cells, off: string, times: number | undefined, instead: string | undefined]>([
    [[1400, "Mt"], "large", 1000, "thousand tonnes"],
    [[1400, "t"], "small", 1000, "thousand tonnes"],
    [[14_000, "kt"], "large", 10, undefined],
    [[14, "kt"], "small", 100, undefined],
    [[1_400_000, "Mt"], "large", 1_000_000, "t"],
    [[0, "t"], "small", undefined, undefined],
  ])("%j is named for its likely cause, and the remedy mends it", (cells, off, times, instead) => {
    const [one] = found(perPerson, cells);
    if (one?.code !== "impossible-amount") throw new Error("missing finding");
    expect(one).toMatchObject({ off, ...(times && { times }), ...(instead && { instead }) });
    for (const { fix, office } of sentencesOf(one)) {
      for (const told of [fix, office]) if (instead) expect(told).toContain(instead);
    }
    const [waste, unit] = cells;
    const factor = off === "large" ? 1 / (times ?? 1) : (times ?? 1);
    const mended: Cells = instead ? [waste, instead] : [Number(waste) * factor, unit];
    if (times) expect(found(perPerson, mended)).toEqual([]);
  });

  test("tells what it comes to, of how many people, and who published the range, in every language", () => {
    for (const cells of [
      [1400, "Mt"],
      [4760, "kt"],
    ] as const) {
      const [one] = found(perPerson, cells);
      if (!one) throw new Error("missing finding");
      for (const { says } of sentencesOf(one)) {
        expect(says).toMatch(/3[,\s\u202f]400[,\s\u202f]000/);
        for (const part of ["Statistics Korea: 2020", wasted.origin]) expect(says).toContain(part);
      }
    }
  });
});

describe("an amount beside another column, and by itself", () => {
  const beside = plausible<Column>("waste", "people", wasted);
  const alone = plausible<Column>("waste", null, { possible: [1, 250], usual: [1, 250], origin: "WHO" });
  test.each<readonly [what: string, rule: Rule<Column>, cells: Cells, told: readonly string[]]>([
    ["possible for one of the other", beside, [1000, "t", 3000], []],
    ["impossible for one of the other", beside, [1000, "t", 300], ["impossible-amount C2"]],
    ["unusual for one of the other", beside, [1500, "t", 1000], ["unusual-amount C2"]],
    ["beside nothing", beside, [1000, "t", "…"], []],
    ["beside 0", beside, [1000, "t", 0], []],
    ["possible by itself", alone, [35, "t"], []],
    ["0 where there is always some", alone, [0, "t"], ["impossible-amount C2"]],
    ["in milligrams", alone, [0.0107, "t"], ["impossible-amount C2"]],
    [
      "among rows that are asked",
      amongRows(alone, (row) => textIn(row, "unit") === "t"),
      [0, "t"],
      ["impossible-amount C2"],
    ],
    ["among rows that are not", amongRows(alone, (row) => textIn(row, "unit") === "kt"), [0, "t"], []],
  ])("%s", (_, rule, cells, told) => {
    expect(briefs(found(rule, cells))).toEqual(told);
  });

  test.each<readonly [treated: Cell, told: readonly string[]]>([
    [75, []],
    [74, ["little-of-whole F2"]],
    ["<74", []],
    ["…", []],
  ])("%s t treated of 100 t", (treated, told) => {
    expect(
      briefs(found(enoughOfWhole<Column>("treated", "waste"), [100, "t", null, "Busan", treated])),
    ).toEqual(told);
  });
});

describe("a definition that states what is plausible", () => {
  const rule = (...cells: readonly (string | null)[]) =>
    placed(
      definitionWith({
        rules: [["source", "rule", "columns", "of", "allowed", "where", "published in"], cells],
      }).findings,
    );
  test.each<readonly [what: string, cells: readonly (string | null)[], told: readonly string[]]>([
    ["by itself", ["waste", "plausible", "amount", null, "possible 0 to 5", null, "A"], []],
    [
      "per person",
      [
        "waste",
        "plausible per person",
        "city|amount",
        null,
        "possible 0 to 5, usual 1 to 2",
        "kind is food",
        "A",
      ],
      [],
    ],
    [
      "without who published it",
      ["waste", "plausible", "amount", null, "possible 0 to 5", null, null],
      ["required-together rules.csv › C2"],
    ],
    [
      "without a range",
      ["waste", "plausible", "amount", null, null, null, "A"],
      ["required-together rules.csv › C2"],
    ],
    [
      "with what is usual alone",
      ["waste", "plausible", "amount", null, "usual 0 to 5", null, "A"],
      ["not-understood rules.csv › E2"],
    ],
    [
      "backwards",
      ["waste", "plausible", "amount", null, "possible 5 to 0", null, "A"],
      ["not-understood rules.csv › E2"],
    ],
    [
      "of no place",
      ["waste", "plausible per person", "kind|amount", null, "possible 0 to 5", null, "A"],
      ["wrong-kind rules.csv › C2"],
    ],
    [
      "where nothing is",
      ["waste", "plausible", "amount", null, "possible 0 to 5", "kind is foot", "A"],
      ["unknown-reference rules.csv › F2"],
    ],
  ])("%s", (_, cells, told) => {
    expect(rule(...cells)).toEqual(told);
  });
});
