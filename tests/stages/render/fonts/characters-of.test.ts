import { expect, test } from "vitest";
import { charactersOf } from "../../../../pipeline/stages/render/fonts/characters-of.ts";

test("each character once, of any plane, half ones too", () => {
  for (const text of ["", "abba", "a𠮷b𠮷", "𠮷", "\ud842", "\udfb7x\ud842\ud842𠮷", "日本語の本"])
    for (const long of [text, text + "a".repeat(10_000) + text])
      expect([...charactersOf(long)]).toEqual([...new Set(long)]);
});
