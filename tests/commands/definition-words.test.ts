import { expect, test } from "vitest";
import { definitionWords, meaningsOf } from "../../pipeline/commands/definition-words.ts";

test("each word of a definition says where it stands and what it means by itself", () => {
  for (const word of definitionWords) expect(meaningsOf(word).join(" "), word).toMatch(/: \S/);
  expect(meaningsOf("series")).toHaveLength(2);
  expect(meaningsOf("totals")[0]).toBe("The sheet `totals` of a definition:");
  expect(meaningsOf("day first")).toEqual([]);
});
