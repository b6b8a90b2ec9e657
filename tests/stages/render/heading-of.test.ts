import { expect, test } from "vitest";
import type { Chart } from "../../../pipeline/model/chart.ts";
import { subtitleOf } from "../../../pipeline/stages/render/heading-of.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const chart: Chart = {
  id: "c",
  form: "bars",
  title: "People",
  subtitle: "by place",
  unit: "person",
  points: [],
};
const message = { parts: ["Most live in Seoul"] };
const words = wordsOf("en", areas);

test.each([
  [{}, "by place"],
  [{ message }, "People. by place"],
  [{ message, latest: "2024" }, "People. by place, 2024"],
  [{ message, latest: "2024", subtitle: "" }, "People, 2024"],
  [{ latest: "2024", subtitle: "" }, "2024"],
])("below the heading of a chart with %o stands “%s”", (given, line) => {
  expect(subtitleOf({ ...chart, ...given }, words)).toBe(line);
});
