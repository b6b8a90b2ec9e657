import type { Locale } from "../model/locale.ts";
import { type KnownUnit, knownUnits } from "../model/unit.ts";
import { sheetRows } from "../words/sheets.ts";
import type { UnitWords } from "./phrasebook.ts";

/** What a language calls each unit: rows of units.csv, of which a pure number has none. */
export function unitWords(locale: Locale): { readonly [U in KnownUnit]: UnitWords } {
  const words = new Map(
    sheetRows("units").map(({ unit, form, ...texts }) => [`${unit} ${form}`, texts[locale] ?? ""]),
  );
  const units = knownUnits.map((unit) => {
    const said = (form: keyof UnitWords) => words.get(`${unit} ${form}`) ?? "";
    const filled = (form: "counted" | "changed") =>
      said(form) === ""
        ? {}
        : { [form]: (amount: string) => said(form).replaceAll("{amount}", () => amount) };
    return [unit, { one: said("one"), many: said("many"), ...filled("counted"), ...filled("changed") }];
  });
  // There is an entry for each.
  return Object.fromEntries(units) as { readonly [U in KnownUnit]: UnitWords };
}
