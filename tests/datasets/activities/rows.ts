import type { Area } from "../../../pipeline/model/area.ts";
import type { Context } from "../../../pipeline/model/dataset.ts";
import { measured, missingCell, type Qualifier } from "../../../pipeline/model/quantity.ts";
import type { CellRange } from "../../../pipeline/model/source.ts";
import { cells, type Row, type Table } from "../../../pipeline/model/table.ts";
import { everyLanguage } from "../../support/every-language.ts";

export interface Given {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly startInText?: string | null;
  readonly endInText?: string | null;
  readonly area?: string | null;
  readonly format?: string | null;
  readonly pathway?: string;
  readonly participants?: readonly [Qualifier, number];
}

/** Where each column of a hand-made row stands: the place in this list. */
const places = "id title pathway start end venue area format participants startInText endInText remark".split(
  " ",
);

function eventOf({ participants, ...given }: Given, index: number): Row {
  const row = 4 + index;
  const rangeOf = (name: string): CellRange => {
    const column = places.indexOf(name) + 1;
    return { file: "activities/activities.xlsx", sheet: "S", row, column, toRow: row, toColumn: column };
  };
  const at = { range: rangeOf("participants"), status: "reported", raw: String(participants?.[1]) } as const;
  const values = {
    id: `E${row}`,
    title: "An event",
    pathway: "circular",
    start: "2020-05-05",
    end: null,
    venue: null,
    area: null,
    format: "virtual",
    startInText: null,
    endInText: null,
    remark: null,
    ...given,
    participants: participants
      ? measured("participant", participants[1], at, participants[0])
      : missingCell("not-reported", at.range, ""),
    [cells]: (name: string) => ({ range: rangeOf(name), status: "reported" }),
  };
  // Empty cells are null: the columns they stand in are optional.
  return values as unknown as Row;
}

/** Events by hand, on rows 4, 5, …; what is not given is plain. */
export function rowsOf(...given: readonly Given[]): { readonly events: Table } {
  const all = given.map(eventOf);
  const row = (index: number): Row => {
    const found = all[index];
    if (!found) throw new Error(`missing row: ${index}`);
    return found;
  };
  return { events: { length: all.length, row, [Symbol.iterator]: () => all.values() } };
}

const place = (code: string, kind: string, parent: string | null): Area => ({
  ...{ code, kind, parent, names: everyLanguage(code), aliases: [] },
});
const all = [
  place("WLD", "world", null),
  place("EAS", "region", "WLD"),
  place("SEA", "region", "WLD"),
  place("JPN", "country or area", "EAS"),
  place("KOR", "country or area", "EAS"),
  place("KOR-SEO", "city", "KOR"),
  place("VNM", "country or area", "SEA"),
];

export const context: Context = {
  areas: {
    all,
    find: () => null,
    nearest: () => null,
    get: (code) => all.find((area) => area.code === code) ?? null,
  },
  edition: {
    edition: "2020",
    title: everyLanguage("2020"),
    network: "A network",
    published: "2021-06-30",
    locales: ["en"],
    deliveries: [],
  },
};
