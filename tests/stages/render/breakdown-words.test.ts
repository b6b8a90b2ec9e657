import { expect, test } from "vitest";
import type { Areas } from "../../../pipeline/model/area.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { datasets } from "../../support/datasets.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const programmes = datasets.find(({ id }) => id === "programmes");

test.each([
  ["name-CLEVER Cities", "CLEVER Cities"],
  ["pathway-circular", "Circular"],
  ["somewhere-else", "somewhere-else"],
])("a breakdown %j reads %j: text of the source as it stands, a value of a list by its name", (id, read) => {
  if (!programmes) throw new Error("missing dataset: programmes");
  expect(wordsOf("en", areas, datasets).breakdown(programmes, id)).toBe(read);
});
