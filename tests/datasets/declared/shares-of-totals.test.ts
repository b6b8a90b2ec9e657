import { expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { figureOf, observationOf } from "../../support/check-edition.ts";
import { dataRepository } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

const columns = (source: string) =>
  `${source},city,area,City,,yes\n${source},year,period,Year,,yes\n${source},amount,quantity,Amount,t,\n`;
const sheet = "datasets/garbage/indicators.csv";

/** What comes of waste and of what was recycled, each in a file of its own. */
async function checked(recycled: readonly string[], where = "", by = "area|year;year"): Promise<Checked> {
  const repository = await dataRepository();
  const sheets = {
    dataset: "setting,value\ntitle,Waste\nabout,Waste of cities\n",
    sources: "source,file\nwaste,waste.csv\nrecycled,recycled.csv\n",
    columns: `source,name,kind,header,unit,key\n${columns("waste")}${columns("recycled")}`,
    indicators: `indicator,title,definition,unit,operation,column,of,by,where
waste,Waste,All waste,t,sum,waste.amount,,${by},
recycled,Recycled,What was recycled,t,sum,recycled.amount,,${by},${where}
share,Share,Recycled of all waste,percent,share,recycled,waste,,
`,
  };
  try {
    for (const [name, text] of Object.entries(sheets))
      await repository.write(`data/datasets/garbage/${name}.csv`, text);
    const table = (rows: readonly string[]) => `City,Year,Amount\n${rows.join("\n")}\n`;
    const waste = ["Seoul,2020,900", "Busan,2020,300", "Suwon,2020,200"];
    await repository.write("data/raw/2020/garbage/waste.csv", table(waste));
    await repository.write("data/raw/2020/garbage/recycled.csv", table(recycled));
    return await repository.check();
  } finally {
    await repository.dispose();
  }
}

const left = ({ findings }: Checked) =>
  findings.filter(({ code }) => code === "not-joined").map((found) => placeOf(found));
const sharesIn = ({ computed }: Checked) =>
  computed.flatMap(({ observations }) =>
    observations.flatMap(({ indicator, area }) => (indicator === "share" ? [area] : [])),
  );

const all = ["Seoul,2020,450", "Busan,2020,100", "Suwon,2020,20"];

test("a total of all places has its share of theirs", async () => {
  const whole = await checked(all);
  expect(left(whole)).toEqual([]);
  expect(figureOf(observationOf(whole, "share EAS 2020"))).toBe((570 / 1400) * 100);
});

test("of totals over other places no share is made; that of each place stays", async () => {
  const unlike = await checked(all.slice(0, 2));
  expect(left(unlike)).toEqual([`${sheet} › G4`]);
  expect(unlike.findings.find(({ code }) => code === "not-joined")).toMatchObject({
    ...{ why: "places", name: "waste", areas: ["EAS"], count: 1 },
  });
  expect(sharesIn(unlike).sort()).toEqual(["KOR-BUS", "KOR-SEO"]);
});

test("a part that its conditions choose may be of fewer places", async () => {
  const part = await checked(all, "amount is more than 50");
  expect(left(part)).toEqual([]);
  expect(figureOf(observationOf(part, "share EAS 2020"))).toBe((550 / 1400) * 100);
});
