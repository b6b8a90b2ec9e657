import { expect, test } from "vitest";
import { escapedJson } from "../../pipeline/escape/escaped-json.ts";
import { streamedJson } from "../../pipeline/escape/streamed-json.ts";

const items = [{ a: ["x\ny", []], b: {} }, "[]", null, { c: "<\u202E\uFFFE" }];

test.each([0, 1, 4])("what is written part by part is what is written at once: %i items", (count) => {
  const some = items.slice(0, count);
  const document = (list: readonly unknown[]) => ({ "[]": [], runs: [{ of: [], name: "[]", list }] });
  expect([...streamedJson(document([]), some)].join("")).toBe(escapedJson(document(some)));
});

test("no item is asked for before what stands ahead of it is written", () => {
  let asked = 0;
  function* endless() {
    for (;;) yield asked++;
  }
  const parts = streamedJson({ list: [] }, endless());
  expect([parts.next().value, parts.next().value, asked]).toEqual(['{\n  "list": [', "\n    0", 1]);
});
