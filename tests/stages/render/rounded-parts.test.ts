import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { report } from "../../../pipeline/flow/report.ts";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import { difference, measured, type Quantity, total } from "../../../pipeline/model/quantity.ts";
import { shownWith } from "../../../pipeline/model/rounding.ts";
import { localName } from "../../../pipeline/stages/render/file-names.ts";
import { partsDoNotAddUp } from "../../../pipeline/stages/render/rounded-parts.ts";
import { dataRepository } from "../../support/data-repository.ts";
import { readPdf } from "./pdf/read-pdf.ts";

let row = 0;
function cell(amount: number): Quantity<"t"> {
  row++;
  const range = { file: "a.csv", sheet: "", row, column: 1, toRow: row, toColumn: 1 };
  return measured("t", amount, { range, status: "reported", raw: String(amount) });
}

type Figure = readonly [value: ReturnType<typeof total>, breakdown?: string, area?: string, period?: string];
const printed = (figures: readonly Figure[]): boolean =>
  partsDoNotAddUp(
    figures.map(([value, breakdown = "", area = "EAS", period = "2020"]) => {
      return { indicator: "waste", area, period, breakdown, value };
    }),
    ({ amount }) => shownWith(amount, 1),
  );

describe("printed parts that do not add up to their printed total", () => {
  const thirds = [cell(0.35), cell(0.35), cell(0.35)] as const;
  const [a, b, c] = thirds;
  const all = total("t", thirds);

  test.each<readonly [string, readonly Figure[], boolean]>([
    ["parts of one kind", [[all], [a, "a"], [b, "b"], [c, "c"]], true],
    ["countries of a region", [[all], [a, "", "CHN"], [b, "", "JPN"], [c, "", "KOR"]], true],
    [
      "months of a year",
      [[all], [a, "", "EAS", "2020-01"], [b, "", "EAS", "2020-02"], [c, "", "EAS", "2020-03"]],
      true,
    ],
    [
      "parts of two kinds",
      [[all], [a, "kind-a"], [b, "kind-b"], [c, "kind-c"], [cell(0.55), "size-a"], [cell(0.5), "size-b"]],
      true,
    ],
    [
      "a difference of a figure that is not shown",
      [[a], [cell(0.04), "b"], [difference(a, b), "net"]],
      false,
    ],
    ["a part that is not shown", [[all], [a, "a"], [b, "b"]], false],
    [
      "figures that have no total",
      [
        [a, "a"],
        [b, "b"],
        [c, "c"],
      ],
      false,
    ],
    ["parts that add up as printed", [[cell(1.54)], [cell(0.52), "a"], [cell(1.02), "b"]], false],
    ["nothing rounded", [[cell(3)], [cell(1), "a"], [cell(2), "b"]], false],
  ])("%s", (_, figures, expected) => expect(printed(figures)).toBe(expected));

  test("a saving beside what was expected and what was measured", () => {
    const [expected, used] = [cell(8.25), cell(7.64)];
    const avoided = difference(expected, used);
    expect(
      printed([
        [expected, "expected"],
        [used, "used"],
        [avoided, "avoided"],
      ]),
    ).toBe(true);
  });
});

test("say so once below each table, on the page, in print and in the workbook", async () => {
  const repository = await dataRepository(locales);
  try {
    await write(repository);
    const registered = await repository.registry();
    const datasets = async () => ({ datasets: registered.datasets, definitions: registered.findings });
    const job = { root: repository.root, edition: "2020", datasets, progress: () => {} };
    const outcome = await report({ ...job, only: ["html", "xlsx", "pdf"], locales: ["en", "ko"] });
    if (outcome.came !== "published") throw new Error(`not published: ${outcome.came}`);
    for (const locale of ["en", "ko"] as const) {
      const note = phrasebooks[locale].frame.roundedParts;
      const file = (name: string) => readFile(`${repository.root}/reports/2020/${localName(name, locale)}`);
      const page = strFromU8(await file("index.html"));
      expect(page.split(note).length - 1, locale).toBe(1);
      const book = unzipSync(await file("statistics.xlsx"));
      const strings = Object.values(book).filter((part) => strFromU8(part).includes(note));
      expect(strings, locale).toHaveLength(1);
      const { pages } = await readPdf(new Uint8Array(await file("annex.pdf")));
      const squeezed = JSON.stringify(pages).replace(/\s+/g, "");
      expect(squeezed.split(note.replace(/\s+/g, "")).length - 1, locale).toBe(1);
    }
  } finally {
    await repository.dispose();
  }
});

async function write({ write: put }: Awaited<ReturnType<typeof dataRepository>>): Promise<void> {
  const sheets = {
    dataset: "setting,value\ntitle,Waste\nabout,Waste of cities\n",
    sources: "source,file\nwaste,waste.csv\n",
    columns:
      "source,name,kind,header,unit,key,list\nwaste,year,period,Year,,yes,\nwaste,kind,choice,Kind,,yes,kinds\nwaste,amount,quantity,Amount,t,,\n",
    lists: "list,value,label\nkinds,food,Food\nkinds,paper,Paper\nkinds,glass,Glass\n",
    indicators:
      "indicator,title,definition,unit,operation,column,by\nwaste,Waste,All waste,t,sum,waste.amount,period; period|kind\n",
  };
  for (const [name, text] of Object.entries(sheets)) await put(`data/datasets/waste/${name}.csv`, text);
  await put(
    "data/raw/2020/waste/waste.csv",
    "Year,Kind,Amount\n2020,Food,0.35\n2020,Paper,0.35\n2020,Glass,0.35\n",
  );
}
