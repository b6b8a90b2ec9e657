import {
  type ChoiceColumn,
  type Column,
  type Contract,
  everyName,
  type Names,
  nameFor,
} from "../../../model/contract.ts";
import { type Locale, locales } from "../../../model/locale.ts";
import { asHeader, bracketedUnit } from "./header-names.ts";

/**
 * The contract with its columns called as a sheet's header calls them, so that findings quote what the office sees;
 * columns that the header lacks, and the values of lists, are called as in its language.
 */
export function asHeaded(
  contract: Contract,
  columns: ReadonlyMap<string, number>,
  headerAt: (column: number) => string,
): Contract {
  const found = new Map(
    [...columns].flatMap(([name, at]) => {
      const column = contract.columns[name];
      const spelling = column && spellingIn(headerAt(at), column.names);
      return spelling === undefined ? [] : [[name, spelling] as const];
    }),
  );
  const language = languageOf(contract, found);
  const named = Object.entries(contract.columns).map(([name, declared]): [string, Column] => {
    const column = declared.kind === "choice" ? listedIn(language, declared) : declared;
    const { names } = column;
    const shown = found.get(name) ?? nameFor(names, language);
    return [name, shown === names.en[0] ? column : { ...column, names: calledFirst(shown, names) }];
  });
  return { ...contract, columns: Object.fromEntries(named) };
}

/** A list whose values are called as in a language. */
function listedIn(language: Locale, column: ChoiceColumn): ChoiceColumn {
  if (language === "en") return column;
  const choices = Object.entries(column.choices).map(
    ([id, names]) => [id, calledFirst(nameFor(names, language), names)] as const,
  );
  return { ...column, choices: Object.fromEntries(choices) };
}

function calledFirst(name: string, names: Names): Names {
  return { ...names, en: [name, ...names.en] };
}

/** The name of a column that a header gives, as it is spelt there but for a unit and marks. */
function spellingIn(text: string, names: Names): string | undefined {
  const headers = [text, bracketedUnit(text)?.name ?? text].map(asHeader);
  return everyName(names).find((name) => headers.includes(asHeader(name)));
}

/** The language that most of the header's names are of; English where others have no more. */
function languageOf({ columns }: Contract, found: ReadonlyMap<string, string>): Locale {
  const countIn = (locale: Locale) =>
    [...found].filter(([name, spelling]) => columns[name]?.names[locale]?.includes(spelling)).length;
  return locales.reduce<Locale>((best, locale) => (countIn(locale) > countIn(best) ? locale : best), "en");
}
