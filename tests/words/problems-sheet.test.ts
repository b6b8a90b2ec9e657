import { describe, expect, test } from "vitest";
import { kindsOf } from "../../pipeline/findings/problems.ts";
import { editionFaults } from "../../pipeline/model/edition.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { faultsOf } from "../../pipeline/words/faults-of.ts";
import { type SheetRow, sheetRows, sheetRowsIn } from "../../pipeline/words/sheets.ts";
import { isWritable } from "../../pipeline/words/write-value.ts";

const kinds = kindsOf([]);
const rows = sheetRows("problems");
const of = (code: string, part: string) => rows.filter((row) => row.code === code && row.part === part);

/** Whether something is always said: the last row has no condition, or each word of a choice has a row. */
function isAlwaysSaid(own: readonly SheetRow[]): boolean {
  return own.at(-1)?.["shown when"] === "";
}

describe("words/problems.csv", () => {
  test("has no row of a kind that is not there, nor two for one occasion", () => {
    const codes = new Set(kinds.map(({ code }) => code));
    expect(
      rows.filter((row) => !codes.has(row.code ?? "") || !/^(title|says|fix|office)$/.test(row.part ?? "")),
    ).toEqual([]);
    const occasions = rows.map((row) => [row.code, row.part, row["shown when"]].join(", "));
    expect(occasions.filter((one, index) => occasions.indexOf(one) !== index)).toEqual([]);
  });

  test.each(kinds)(
    "says of $code what is wrong, and what to do where somebody can",
    ({ code, mends, tells }) => {
      const faults = kinds.find((kind) => kind.code === "invalid-edition")?.code === code;
      if (faults) {
        for (const part of ["says", "fix"]) {
          const asked = of(code, part).map((row) => row["shown when"]?.replace(/^(?:.* and )?fault is /, ""));
          expect(editionFaults.filter((fault) => !asked.includes(fault))).toEqual([]);
        }
      } else {
        const which = "words/problems.csv has such rows of it that one is always shown";
        expect(isAlwaysSaid(of(code, "says")), `${code}, says: ${which}`).toBe(true);
        expect(isAlwaysSaid(of(code, "fix")), `${code}, fix: ${which}, unless nobody can mend it`).toBe(
          mends !== null,
        );
      }
      for (const kind of Object.values(tells)) expect([kind, isWritable(kind)]).toEqual([kind, true]);
      for (const row of rows.filter((own) => own.code === code))
        expect([row.en, faultsOf(row, tells)]).toEqual([row.en, []]);
    },
  );
});

describe("a row", () => {
  const tells = {
    raw: "quoted",
    nearest: "quoted?",
    count: "number",
    what: "rows | columns",
    isBlank: "whether",
  };
  const faults = (shown: string, en: string, mn = en) => {
    const said = locales.map((locale) => (locale === "mn" ? mn : en));
    const cells = ["x", "says", shown, ...said].map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const [row] = sheetRowsIn(`code,part,shown when,${locales.join(",")}\n${cells.join(",")}\n`);
    return row ? faultsOf(row, tells).filter((fault) => !/^(?!en|mn)\S+: /.test(fault)) : ["no row"];
  };

  test.each([
    ["", "{raw} is no place.[ Did you mean {nearest}?]"],
    ["count is more than 1 and isBlank", "{count} [when what is rows:rows|columns] of {raw}"],
    ["no nearest", "Write {{name}} as [[10]]."],
    ["not isBlank and what is columns", "{raw plain} of {raw}"],
  ])("is well where it is shown when “%s” and says “%s”", (shown, text) => {
    expect(faults(shown, text)).toEqual([]);
  });

  test.each([
    ["", "{other} is no place.", "en: not told: other"],
    ["", "{raw is no place.", "en: not understood: {"],
    ["", "{raw} is no place.[ Did you mean {nearest}?", "en: not understood: ["],
    ["", "{raw} of [when count of 1:row|rows]", "en: not understood: [when count of 1:row|rows]"],
    ["", "{raw} of [when many is 1:row|rows]", "en: not told: many"],
    ["", "{raw loudly}", "en: not understood: {raw loudly}"],
    ["", " ", "en: nothing is written: "],
    ["count ≥ 1", "{raw}", "not understood: count ≥ 1"],
    ["many is 1", "{raw}", "not told: many"],
    ["what is cells", "{raw}", "not understood: what is cells"],
  ])("is refused where it is shown when “%s” and says “%s”", (shown, text, fault) => {
    expect(faults(shown, text)).toContain(fault);
  });

  test.each([
    ["{raw} is no place.", "Ийм газар алга.", "mn: missing brace: raw"],
    ["Not a place.", "{raw} алга.", "mn: other brace: raw"],
    ["Write the year.", "2020 гэж бич.", "mn: other number: 2020"],
    ["Write 2020.", "Оныг бич.", "mn: missing number: 2020"],
    ["Write the year.", "２０２０ гэж бич.", "mn: other number: 2020"],
    ["Write the year.", "", "mn: nothing is written: "],
  ])("is refused where another language says something else than “%s”", (en, mn, fault) => {
    expect(faults("", en, mn)).toEqual([fault]);
  });
});
