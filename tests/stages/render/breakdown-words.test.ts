import { expect, test } from "vitest";
import type { Areas } from "../../../pipeline/model/area.ts";
import { ownUnit } from "../../../pipeline/model/unit.ts";
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

test("a unit of a definition stands in a heading without the counter that its numbers take", () => {
  const japanese = wordsOf("ja", areas, datasets);
  expect(japanese.unit(ownUnit("target"))).toBe("目標");
  expect(wordsOf("zh-Hans", areas, datasets).unit(ownUnit("election"))).toBe("选举");
  expect(wordsOf("zh-Hans", areas, datasets).unit(ownUnit("session"))).toBe("次");
});
