import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { notUnderstood } from "../../datasets/declared/problems.ts";
import { csvRows } from "../../escape/edited-csv.ts";
import { kindsOf } from "../../findings/problems.ts";
import { fixedShapes } from "../../locales/fixed-shapes.ts";
import type { Problem } from "../../model/define-problem.ts";
import { type Locale, locales } from "../../model/locale.ts";
import type { Tells } from "../../model/tells.ts";
import { otherBraces, otherNumbers } from "../../offices/translate/problems.ts";
import { reviewedBy, type Translation, type TranslationGroup } from "../../offices/translate/translation.ts";
import { braceNotes } from "../../words/brace-notes.ts";
import { faultsIn, type WordsFault } from "../../words/faults-of.ts";
import { tellsIn } from "../../words/fixed-words.ts";
import { sheetNames, type WordsSheetName } from "../../words/sheets.ts";

const place = "pipeline/words";

/** The program's own texts, where `root` is its checkout; otherwise null, as for English. */
export async function programTexts(root: string, locale: Locale): Promise<TranslationGroup | null> {
  if (locale === "en") return null;
  const texts: Translation[] = [];
  for (const sheet of sheetNames) {
    const file = `${place}/${sheet}.csv`;
    const text = await readFile(join(root, file), "utf8").catch(() => null);
    if (text === null) return null;
    texts.push(...textsIn(text, { sheet, file, locale }));
  }
  const [signed, ...others] = [
    ...texts.filter(({ row }) => row === signature),
    ...texts.filter(({ row }) => row !== signature),
  ];
  return signed ? { id: "program", reviewedBy: signed, texts: others } : null;
}

const signature = `language · ${reviewedBy}`;

interface Asked {
  readonly sheet: WordsSheetName;
  readonly file: string;
  readonly locale: Locale;
}

function textsIn(text: string, { sheet, file, locale }: Asked): Translation[] {
  const [header, ...rows] = csvRows(text);
  const names = header?.cells ?? [];
  const tellsOf = tellsOfSheet(sheet);
  return rows.flatMap(({ cells }, index): Translation[] => {
    const of = (column: string) => cells[names.indexOf(column)] ?? "";
    const keys = names.filter((name) => name !== "shown when" && !isLocale(name)).map(of);
    const english = of("en");
    const row = [...keys, ...(of("shown when") === "" ? [] : [of("shown when")])].join(" · ");
    if (keys.every((key) => key === "")) return [];
    const isSignature = row === signature;
    const tells = tellsOf(keys[0] ?? "");
    // English has no such form, since a space separates an amount from its unit.
    const template = /counted|changed/.test(keys[1] ?? "") ? "{amount}" : "";
    return [
      {
        ...{ file, row, at: index + 2, column: locale, text: english, current: of(locale) },
        note: isSignature
          ? "who has read all of it in this language, and answers for it; empty: unreviewed"
          : braceNotes(english || template, tells).join("\n"),
        mayBeEmpty: isSignature || english === "",
        judge: (text) => {
          if (isSignature) return [];
          // A month may be written as its number, which is the name of its row.
          const faults = faultsIn(text, english || template, tells).filter(({ raw }) => !keys.includes(raw));
          return problemsOf(faults, locale);
        },
      },
    ];
  });
}

function isLocale(name: string): boolean {
  return locales.some((locale) => locale === name);
}

/** The values that the texts of a sheet take, by the name in its first column. */
function tellsOfSheet(sheet: WordsSheetName): (id: string) => Tells {
  if (sheet === "names")
    return (list) => ({
      id: "plain",
      ...(list === "rate" ? { amount: "number", area: "area", year: "plain" } : {}),
      ...(list === "example" ? { trees: "value", period: "period", place: "area", most: "value" } : {}),
    });
  if (sheet === "units") return () => ({ amount: "plain" });
  const tells: ReadonlyMap<string, Tells> =
    sheet === "problems"
      ? new Map(kindsOf([]).map(({ code, tells }) => [code, tells]))
      : tellsIn(fixedShapes[sheet]);
  return (id) => tells.get(id) ?? {};
}

const forms = ["{name}", "[ words {name}]", "[when name is 1:words|words]", "{{", "[["];

export function problemsOf(faults: readonly WordsFault[], column: string): Problem[] {
  const of = (...kinds: readonly WordsFault["fault"][]) =>
    faults.filter(({ fault }) => kinds.includes(fault)).map(({ raw }) => raw);
  const braces = (names: readonly string[]) => [...new Set(names)].map((name) => `{${name}}`);
  const [missing, added] = [braces(of("missing brace")), braces(of("other brace", "not told"))];
  const numbers = { missing: of("missing number"), added: of("other number") };
  return [
    ...of("not understood").map((raw) => notUnderstood({ raw, column, forms })),
    ...(missing.length + added.length > 0 ? [otherBraces({ missing, added })] : []),
    ...(numbers.missing.length + numbers.added.length > 0 ? [otherNumbers(numbers)] : []),
  ];
}
