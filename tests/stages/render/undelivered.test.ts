import { expect, test } from "vitest";
import { observe } from "../../../pipeline/model/observation.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { undelivered } from "../../../pipeline/stages/render/undelivered.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const range = { file: "shift/foshan.xlsx", sheet: "S", row: 2, toRow: 2, column: 1, toColumn: 1 };
const figure = (status: "illustrative" | "reported") =>
  observe("score", { area: "CHN", period: "2021" }, measured("1", 3, { range, status, raw: "3" }));
const told = (...statuses: readonly ("illustrative" | "reported")[]) => {
  const kaili = {
    dataset: "shift",
    file: "kaili.xlsx",
    office: "Kaili",
    locale: "en",
    reason: "none",
  } as const;
  const edition = { deliveries: [{ ...kaili, state: "not-delivered" }] };
  const computed = [{ dataset: "shift", observations: statuses.map(figure) }];
  const words = wordsOf("en", indexAreas([]));
  const lines = undelivered({ edition, computed, past: { since: null, left: [] } } as never, words);
  return lines.map((line) => line.includes(words.book.statuses.illustrative));
};

test("what did not come of a dataset without a real figure is marked as illustrative, and of no other", () => {
  expect(told("illustrative", "illustrative")).toEqual([true]);
  expect(told("illustrative", "reported")).toEqual([false]);
  expect(told()).toEqual([false]);
});
