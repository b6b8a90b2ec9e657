import { expect, test } from "vitest";
import { fingerprintOf, quotable } from "../../pipeline/model/judgement.ts";

const page = "ab  cd ".repeat(5000);
const subject = { dataset: "waste", column: "Note", key: page, raw: page };

test("a page of text in a cell is quoted by its start and its length", () => {
  expect(quotable(page)).toHaveLength(200);
  expect(quotable(page)).toMatch(/^ab {2}cd .*… \(35000\)$/);
  expect(quotable(`${page}.`)).not.toBe(quotable(page));
  expect(quotable("x".repeat(200))).toBe("x".repeat(200));
});

test("what was accepted of such a cell is known again by the line that was written", () => {
  const [code = "", dataset = "", column = "", key = "", raw = ""] = fingerprintOf("not-in-list", subject);
  expect(raw.length).toBeLessThanOrEqual(200);
  expect(fingerprintOf(code, { dataset, column, key, raw })).toEqual(fingerprintOf("not-in-list", subject));
});
