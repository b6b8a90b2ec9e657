import { describe, expect, test } from "vitest";
import { type Contract, everyName, type Names } from "../../pipeline/model/contract.ts";
import { groupBy } from "../../pipeline/model/group-by.ts";
import { asHeader, nameIn, spellingsOf } from "../../pipeline/stages/validate/locate/header-names.ts";
import { choiceReader } from "../../pipeline/stages/validate/readers/choice.ts";
import { normalize } from "../../pipeline/stages/validate/readers/normalize.ts";
import { totalLabel } from "../../pipeline/stages/validate/totals/total-labels.ts";
import { datasets } from "../support/datasets.ts";
import { isInEnglishAlone } from "../support/english-alone.ts";
import { publishedLocales } from "../support/published-locales.ts";

const contracts = datasets.flatMap(({ id, sources }) =>
  Object.entries(sources).map(([source, contract]) => [`${id} ${source}`, contract] as const),
);

type Named = readonly (readonly [string, Names])[];

function columnsOf({ columns }: Contract): Named {
  return Object.entries(columns).map(([name, column]) => [name, column.names]);
}

function listsOf({ columns }: Contract) {
  return Object.values(columns).flatMap((column) => (column.kind === "choice" ? [column] : []));
}

/** What lacks a name in a language. */
function unnamed(named: Named): string[] {
  return named.flatMap(([id, names]) =>
    publishedLocales.filter((locale) => !names[locale]?.[0]).map((locale) => `${id} ${locale}`),
  );
}

/** Names that mean more than one thing when compared. */
function shared(named: Named, compared: (text: string) => string): string[] {
  const written = named.flatMap(([id, names]) =>
    everyName(names).map((name) => [compared(name), id] as const),
  );
  const byName = groupBy(written, ([name]) => name);
  return [...byName].flatMap(([name, uses]) => (new Set(uses.map(([, id]) => id)).size > 1 ? [name] : []));
}

describe("names", () => {
  test.each(contracts)("%s: each column and each value of a list in every language", (_, contract) => {
    if (isInEnglishAlone(contract)) return;
    expect(unnamed(columnsOf(contract))).toEqual([]);
    for (const list of listsOf(contract)) expect(unnamed(Object.entries(list.choices))).toEqual([]);
  });

  test.each(contracts)("%s: a header means one column, in whatever language", (_, contract) => {
    expect(shared(columnsOf(contract), asHeader)).toEqual([]);
    const spellings = spellingsOf(contract.columns);
    for (const [name, { names, place }] of Object.entries(contract.columns)) {
      for (const text of place === "column" ? everyName(names) : [])
        expect([text, nameIn(`* ${text} (t)`, spellings)]).toEqual([text, name]);
    }
  });

  test.each(contracts)("%s: a written value means one value, no total and no header", (_, contract) => {
    const spellings = spellingsOf(contract.columns);
    for (const list of listsOf(contract)) {
      const values: Named = Object.entries(list.choices);
      expect(shared(values, normalize)).toEqual([]);
      const read = choiceReader(list);
      for (const [id, names] of values) {
        for (const text of everyName(names)) {
          expect([text, read(text)]).toMatchObject([text, { value: id }]);
          expect([text, totalLabel(text), nameIn(text, spellings)]).toEqual([text, null, undefined]);
        }
      }
    }
  });
});
