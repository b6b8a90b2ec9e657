import { afterEach, beforeEach, expect, test } from "vitest";
import { type DataRepository, dataRepository } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());

const plain = "waste,city,area,City,yes,,\nwaste,year,period,Year,yes,,\nwaste,waste,quantity,Waste,,t,\n";

const twoYears = "City,Year,Waste\nSeoul,2019,12\nSeoul,2024,14\n";

/** What is found of later figures by a definition that somebody wrote, in the edition of 2020. */
async function foundIn(columns: string, sheets: { readonly [name: string]: string } = {}, rows = twoYears) {
  const all = {
    dataset: "setting,value\ntitle,Waste\nabout,Waste\n",
    sources: "source,file\nwaste,waste.csv\n",
    columns: `source,name,kind,header,key,unit,status\n${columns}`,
    indicators:
      "indicator,title,definition,unit,operation,column,by\nwaste,Waste,Waste,t,copy,waste.waste,city|year\n",
    ...sheets,
  };
  for (const [name, text] of Object.entries(all))
    await repository.write(`data/datasets/waste/${name}.csv`, text);
  await repository.write("data/raw/2020/waste/waste.csv", rows);
  const { findings, computed } = await repository.check();
  later = computed.flatMap(({ observations }) =>
    observations.flatMap(({ period, isLater }) => (isLater ? period : [])),
  );
  return findings.flatMap((found) =>
    found.code === "after-edition" ? [`${found.severity} ${placeOf(found)}`] : [],
  );
}

/** The years of figures that are none of the edition's, by the definition that was tried last. */
let later: readonly string[];

test("figures of years after the edition's are warned of where a definition says nothing of them", async () => {
  expect(await foundIn(plain)).toEqual(["warning waste/waste.csv › B3"]);
  expect(later).toEqual(["2024"]);
});

test("a definition that says what holds of times decides", async () => {
  const rules = "source,rule,columns\nwaste,not after the edition's year,year\n";
  expect(await foundIn(plain, { rules })).toEqual(["error waste/waste.csv › B3"]);
  expect(await foundIn(plain, { rules: "source,rule,columns\nwaste,not in the future,year\n" })).toEqual([]);
});

test("it may weigh them otherwise", async () => {
  const severities = "source,problem,severity,reason\nwaste,after-edition,note,Plans are published ahead.\n";
  expect(await foundIn(plain, { severities })).toEqual(["note waste/waste.csv › B3"]);
});

test("years to which targets are set are later by their nature", async () => {
  expect(await foundIn(plain.replace("Waste,,t,", "Waste,,t,target"))).toEqual([]);
  expect(later).toEqual([]);
});

test("estimates are of the past, as what is reported is", async () => {
  expect(await foundIn(plain.replace("Waste,,t,", "Waste,,t,estimated"))).toEqual([
    "warning waste/waste.csv › B3",
  ]);
});

test("what a definition says of another time says nothing of those that name figures", async () => {
  const columns = `${plain}waste,sent,period,Sent,,,\n`;
  const rules = "source,rule,columns\nwaste,not in the future,sent\n";
  const rows = "City,Year,Waste,Sent\nSeoul,2019,12,2020\nSeoul,2024,14,2020\n";
  expect(await foundIn(columns, { rules }, rows)).toEqual(["warning waste/waste.csv › B3"]);
});
