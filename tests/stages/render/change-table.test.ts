import { expect, test } from "vitest";
import type { Areas } from "../../../pipeline/model/area.ts";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import type { Comparison, Movement } from "../../../pipeline/model/movement.ts";
import type { Observation } from "../../../pipeline/model/observation.ts";
import { measured, type Status } from "../../../pipeline/model/quantity.ts";
import { changeTables } from "../../../pipeline/stages/render/changes/change-table.ts";
import type { Material } from "../../../pipeline/stages/render/material.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
const figure = (indicator: string, amount: number, status: Status = "reported"): Observation => ({
  ...{ indicator, area: "JPN", period: "2020", breakdown: "" },
  value: measured("t", amount, { range, status, raw: String(amount) }),
});
const moved = (was: Observation, now: Observation): Movement => ({
  ...{ kind: "restated", printed: true, cause: "source", line: null },
  was: { ...was, dataset: "waste", edition: "2020" },
  now: { ...now, dataset: "waste" },
  share: 1,
});

test("what changed leads with the key figures however small their change, and leaves invented rows out of rows and counts", () => {
  const now = [figure("treated", 9), figure("members", 1, "illustrative"), figure("burnt", 8)];
  const dataset = {
    ...{ id: "waste", indicators: {}, narrative: () => [], keyFigures: () => [now[2]] },
    words: {
      en: {
        breakdowns: {},
        indicators: {
          treated: { title: "Treated" },
          members: { title: "Members" },
          burnt: { title: "Burnt" },
        },
      },
    },
  } as unknown as Dataset;
  const since: Comparison = {
    ...{ from: "2020", published: "2021-06-30", to: "2021", redefined: new Set<string>(), vintages: [] },
    movements: [
      moved(figure("treated", 1), figure("treated", 9)),
      moved(figure("members", 2, "illustrative"), figure("members", 1, "illustrative")),
      { ...moved(figure("burnt", 7), figure("burnt", 8)), share: 1 / 7 },
    ],
  };
  const material = {
    ...{ validated: [{ dataset }], absent: [], computed: [{ dataset: "waste", observations: now }] },
    past: { since, reissue: null, earlier: [], left: [] },
  } as unknown as Material;
  const [table] = changeTables(material, wordsOf("en", areas, [dataset]));
  expect(table?.rows.map(({ what }) => what)).toEqual(["Burnt, JPN, 2020", "Treated, JPN, 2020"]);
  expect(table?.summary).toContain("2 published figures were revised");
});
