import type { Locale } from "../model/locale.ts";
import { type ProgramUnit, programUnits } from "../model/unit.ts";
import { sheetRows } from "../words/sheets.ts";
import type { UnitWords } from "./phrasebook.ts";

/** Names of each unit from units.csv; a pure number has none. */
export function unitWords(locale: Locale): { readonly [U in ProgramUnit]: UnitWords } {
  const words = new Map(
    sheetRows("units").map(({ unit, form, ...texts }) => [`${unit} ${form}`, texts[locale] ?? ""]),
  );
  const units = programUnits.map((unit) => {
    const formOf = (form: keyof UnitWords) => words.get(`${unit} ${form}`) ?? "";
    const filled = (form: "counted" | "changed") =>
      formOf(form) === ""
        ? {}
        : { [form]: (amount: string) => formOf(form).replaceAll("{amount}", () => amount) };
    return [unit, { one: formOf("one"), many: formOf("many"), ...filled("counted"), ...filled("changed") }];
  });
  // The cast is safe: there is an entry for each unit.
  return Object.fromEntries(units) as { readonly [U in ProgramUnit]: UnitWords };
}
