import { expect, test } from "vitest";
import { observe } from "../../../../pipeline/model/observation.ts";
import { block, missing } from "../../../../pipeline/model/quantity.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { standingsSheet } from "../../../../pipeline/stages/render/workbook/standings-sheet.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasetOf, datasets } from "../../../support/datasets.ts";

const { areas, findings } = await checkEdition("activities");
const dataset = datasetOf("climate");
const words = wordsOf("en", areas, datasets);
const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
const amount = (amount: number) => ({ ...block("t", 1, [{ range, status: "target" as const }]), amount });

test("a target has the year and the emissions of its base, and says where a figure of it is in doubt", () => {
  const cautions = findings.slice(0, 1);
  const observations = [
    { ...observe("target-emissions", { area: "KOR", period: "2030" }, amount(6)), cautions },
    observe("target-base", { area: "KOR", period: "2005", breakdown: "2030" }, amount(9)),
    observe("target-emissions", { area: "JPN", period: "2040" }, amount(3)),
    observe("target-base", { area: "JPN", period: "2013", breakdown: "2050" }, amount(8)),
  ];
  const judged = observe("next-targets", { area: "EAS", period: "2021" }, missing("not-reported"));
  const places = ["KOR 2030", "JPN 2040"].map((key) => {
    const [area = "", period = ""] = key.split(" ");
    return { ...observe("next-targets", { area, period }, missing("not-reported")), breakdown: "behind" };
  });
  const counts = {
    ...{ indicator: "next-targets", judged },
    counts: [{ standing: "behind" as const, figures: [], places }],
  };
  const link = { text: "", sheet: "notes" };
  const { table } =
    standingsSheet({ dataset, observations, counts, areas }, { name: "a", toNotes: link }, words) ?? {};
  const told = (area: string) => {
    const row = table?.rows.find((cells) => cells.at(-1) === area) ?? [];
    const numbers = row.flatMap((cell) =>
      typeof cell === "object" && cell && "number" in cell ? cell.number : [],
    );
    return [...numbers, row.includes(words.book.claims.inDoubt)];
  };
  // The base of another target is not its own.
  expect(told("JPN")).toEqual([2040, 3, false]);
  expect(told("KOR")).toEqual([2030, 2005, 9, 6, true]);
  for (const { length } of table?.rows ?? []) expect(length).toBe(table?.columns.length);
});
