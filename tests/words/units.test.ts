import { expect, test } from "vitest";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { programUnits } from "../../pipeline/model/unit.ts";
import { sheetRows } from "../../pipeline/words/sheets.ts";

const rows = sheetRows("units");

test("words/units.csv has the forms of every unit but the pure number, once", () => {
  const ids = rows.map(({ unit, form }) => `${unit} ${form}`);
  expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
  const wanted = programUnits
    .filter((unit) => unit !== "1")
    .flatMap((unit) => [`${unit} one`, `${unit} many`]);
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  const forms = /^(?:one|many|counted|changed)$/;
  const known = new Set<string>(programUnits);
  expect(rows.filter(({ unit = "", form = "" }) => !known.has(unit) || !forms.test(form))).toEqual([]);
});

test("what is counted has its amount in it, and nothing else has braces", () => {
  for (const row of rows)
    for (const locale of locales) {
      const braces = row[locale].match(/[{[][^{}[\]]*[}\]]/g) ?? [];
      const isCounted = /counted|changed/.test(row.form ?? "") && row[locale] !== "";
      expect([row.unit, row.form, locale, braces]).toEqual([
        ...[row.unit, row.form, locale],
        isCounted ? ["{amount}"] : [],
      ]);
    }
});

test("a language says an amount as its row has it, and English by its name alone", () => {
  expect(phrasebooks.ko.units.member).toMatchObject({ one: "회원" });
  expect(phrasebooks.ko.units.member.counted?.("$&")).toBe("회원 $&곳");
  expect(phrasebooks.ko.units.member.changed?.("3")).toBe("3곳");
  expect(phrasebooks.en.units.member).toEqual({ one: "member", many: "members" });
  expect(phrasebooks.ja.months[9]).toBe("10月");
});
