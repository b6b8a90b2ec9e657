import { dataRepository, workbookOf } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

/** Rows of the programme's workbook, and what is found at the value of the last. */
export type PartCase = readonly [input: string, honest: string, rows: readonly ProgrammeRow[]];
type ProgrammeRow = readonly [figure: string, value: number, unit: string, kind?: string, qualifier?: string];

const stock: ProgrammeRow = ["Blocks in the precast stock", 1077, "block"];
const planned = (value: number, qualifier = "="): ProgrammeRow => [
  "Blocks planned under energy performance contracting",
  value,
  "block",
  "planned",
  qualifier,
];

export const partCases: readonly PartCase[] = [
  ["2,400 of 1,077 blocks", "error parts-exceed-whole", [stock, ["Blocks retrofitted", 2400, "block"]]],
  ["24 of 1,077 blocks", "nothing", [stock, ["Blocks retrofitted", 24, "block"]]],
  [
    "done and planned above the stock",
    "error parts-exceed-whole",
    [stock, ["Blocks retrofitted", 800, "block"], planned(375)],
  ],
  ["about 1,100 planned of 1,077", "nothing", [stock, planned(1100, "about")]],
  ["more than 1,100 planned of 1,077", "error parts-exceed-whole", [stock, planned(1100, ">")]],
  [
    "interested above all households",
    "error parts-exceed-whole",
    [
      ["Households in the precast stock", 100, "household"],
      ["Households interested", 120, "household"],
    ],
  ],
  [
    "a reduction target above 100%",
    "error out-of-range",
    [stock, ["Emission reduction target (NDC)", 122.7, "%", "target"]],
  ],
];

export async function publishedParts(rows: readonly ProgrammeRow[]): Promise<string> {
  const repository = await dataRepository();
  await repository.copy("data/datasets/retrofit", "data/datasets/retrofit");
  try {
    const header = ["Figure", "Qualifier", "Value", "Unit", "Period", "Kind", "Scope", "Source"];
    const lines = rows.map(([figure, value, unit, kind = "reported", qualifier = "="]) => [
      ...[figure, qualifier, value, unit, 2020, kind, null, "A report"],
    ]);
    const raw = "data/raw/2020/retrofit";
    await repository.write(`${raw}/programme.xlsx`, await workbookOf({ Programme: [header, ...lines] }));
    for (const file of ["retrofits.csv", "meter-readings.csv", "weather-724390.csv"]) {
      await repository.copy(`${raw}/${file}`, `${raw}/${file}`);
    }
    const { findings } = await repository.check();
    const cell = `retrofit/programme.xlsx › Programme!C${rows.length + 1}`;
    const at = findings.flatMap((found) =>
      placeOf(found) === cell && found.severity !== "note" ? [`${found.severity} ${found.code}`] : [],
    );
    return at.join(" ") || "nothing";
  } finally {
    await repository.dispose();
  }
}
