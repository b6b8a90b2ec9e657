import { expect, test } from "vitest";
import { definitionWords, saidOfWord } from "../../pipeline/commands/definition-words.ts";

test("each word of a definition says where it stands and what it means by itself", () => {
  for (const word of definitionWords) expect(saidOfWord(word).join(" "), word).toMatch(/: \S/);
  expect(saidOfWord("series")).toHaveLength(2);
  expect(saidOfWord("totals")[0]).toBe("The sheet `totals` of a definition:");
  expect(saidOfWord("day first")).toEqual([]);
});
