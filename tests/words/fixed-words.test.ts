import { describe, expect, test } from "vitest";
import { changesShape } from "../../pipeline/locales/change-words.ts";
import { frameShape } from "../../pipeline/locales/frame-words.ts";
import {
  annotationShape,
  deliveriesShape,
  packShape,
  templateShape,
} from "../../pipeline/locales/office-words.ts";
import { pageShape } from "../../pipeline/locales/page-words.ts";
import { proofShape } from "../../pipeline/locales/proof-words.ts";
import { storyShape } from "../../pipeline/locales/story-words.ts";
import { workbookShape } from "../../pipeline/locales/workbook-words.ts";
import type { Tells } from "../../pipeline/model/told.ts";
import { isTakes, text } from "../../pipeline/words/fixed-words.ts";
import { type SheetName, sheetRows } from "../../pipeline/words/sheets.ts";
import { isWritable } from "../../pipeline/words/write-value.ts";
import { faultsOf } from "./faults-of.ts";

const shapes: { readonly [S in Exclude<SheetName, "problems" | "names">]: object } = {
  page: { frame: frameShape, page: pageShape, story: storyShape, changes: changesShape },
  offices: {
    annotation: annotationShape,
    template: templateShape,
    pack: packShape,
    deliveries: deliveriesShape,
  },
  workbook: { workbook: workbookShape },
  proof: { proof: proofShape },
};

/** What every text of a shape is told, by its id. */
function tellsIn(shape: object, id = ""): [string, Tells][] {
  return Object.entries(shape).flatMap(([name, own]): [string, Tells][] => {
    const at = id === "" ? name : `${id}.${name}`;
    if (own === text) return [[at, {}]];
    return isTakes(own) ? [[at, own.tells]] : tellsIn(own, at);
  });
}

describe.each(Object.entries(shapes))("words/%s.csv", (name, shape) => {
  const rows = sheetRows(name as keyof typeof shapes);
  const texts = new Map(tellsIn(shape));

  test("has a row for every text, and none besides", () => {
    expect(rows.filter(({ id = "" }) => !texts.has(id))).toEqual([]);
    const last = new Map(rows.map((row) => [row.id, row]));
    expect([...texts.keys()].filter((id) => last.get(id)?.["shown when"] !== "")).toEqual([]);
  });

  test("says in every language what its text is told, and nothing else", () => {
    for (const row of rows) {
      const tells = texts.get(row.id ?? "") ?? {};
      expect([row.id, faultsOf(row, tells)]).toEqual([row.id, []]);
      expect(Object.values(tells).filter((kind) => !isWritable(kind))).toEqual([]);
    }
  });
});
