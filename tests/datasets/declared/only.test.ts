import { afterEach, describe, expect, test } from "vitest";
import { isError } from "../../../pipeline/model/finding.ts";
import { type DataRepository, dataRepository } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

let repository: DataRepository | undefined;
afterEach(async () => {
  await repository?.dispose();
  repository = undefined;
});

const rows = `Code,City,Parameter,Cars
"JAN,KR",Seoul,EV stock,5
"JAN,KR",Seoul,EV sales,3
"JUL,KR",Seoul,EV stock,7
"JAN,JP",Tokyo,EV stock,4
"JAN,XX",Atlantis,EV stock,9
`;
const own = "datasets/cars/sources.csv";

/** What is told of the file with this `only`, and the sum of the rows that are read. */
async function readWith(only: string) {
  repository = await dataRepository();
  const sheets = {
    dataset: "setting,value\ntitle,Cars\nabout,Cars\n",
    sources: `source,file,only\ncars,cars.csv,${only}\n`,
    columns: `source,name,kind,header,part,unit,key
cars,when,text,Code,1,,yes
cars,geo,text,Code,2,,yes
cars,city,area,City,,,
cars,parameter,text,Parameter,,,yes
cars,cars,quantity,Cars,,kWh,
`,
    indicators: "indicator,title,definition,unit,operation,column,by\ncars,Cars,Cars,kWh,sum,cars.cars,all\n",
  };
  for (const [name, text] of Object.entries(sheets))
    await repository.write(`data/datasets/cars/${name}.csv`, text);
  await repository.write("data/raw/2020/cars/cars.csv", rows);
  const { findings, computed } = await repository.check();
  const [sum] = computed.flatMap(({ observations }) => observations.map(({ value }) => value));
  const others = findings.find(({ code }) => code === "other-rows");
  return {
    errors: findings.filter(isError),
    told: findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`),
    others: others && "rows" in others ? others.rows : 0,
    sum: sum && "amount" in sum ? sum.amount : null,
  };
}

describe("`only` of times", () => {
  const header = "source,name,kind,header,place,unit,key,written\n";
  const readYears = async (only: string, columns: string, file: string) => {
    repository = await dataRepository();
    const sheets = {
      dataset: "setting,value\ntitle,Cars\nabout,Cars\n",
      sources: `source,file,only\ncars,cars.csv,${only}\n`,
      columns: header + columns,
      indicators:
        "indicator,title,definition,unit,operation,column,by\ncars,Cars,Cars,kWh,copy,cars.cars,city|year\n",
    };
    for (const [name, text] of Object.entries(sheets))
      await repository.write(`data/datasets/cars/${name}.csv`, text);
    await repository.write("data/raw/2020/cars/cars.csv", file);
    const { findings, computed } = await repository.check();
    return {
      told: findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`),
      periods: computed.flatMap(({ observations }) => observations.map(({ period }) => period)),
    };
  };
  const down = "cars,city,area,City,,,yes,\ncars,year,period,Year,,,yes,\ncars,cars,quantity,Cars,,kWh,,\n";
  const across =
    "cars,city,area,City,,,yes,\ncars,year,period,Year,across,,yes,\ncars,cars,quantity,Cars,below,kWh,,\n";
  const rowsDown = "City,Year,Cars\nSeoul,2013,1\nSeoul,2015,2\nSeoul,2016-05,3\nSeoul,2018,4\n";
  const rowsAcross = "City,2013,2015,2018\nSeoul,1,2,3\n";

  test.each([
    ["year in 2014 to 2016", down, rowsDown, ["2015", "2016-05"]],
    ["year in 2015-06 to 2018", down, rowsDown, ["2016-05", "2018"]],
    ["year in 2013|2016 to 2018", down, rowsDown, ["2013", "2016-05", "2018"]],
    ["year in 2016", down, rowsDown, ["2016-05"]],
    ["city in members and year in 2015 to 2018", across, rowsAcross, ["2015", "2018"]],
  ])("%s", async (only, columns, file, periods) => {
    expect(await readYears(only, columns, file)).toEqual({ told: [], periods });
  });

  test.each([
    ["no time within", "year in 2030 to 2040", down, rowsDown, ["no-row-asked cars/cars.csv › B2:B5"]],
    ["the later first", "year in 2018 to 2013", down, rowsDown, ["no-row-asked cars/cars.csv › B2:B5"]],
    ["other words", "year in 2013 until 2018", down, rowsDown, ["no-row-asked cars/cars.csv › B2:B5"]],
    [
      "a time that is none",
      "year in 2013 to 2018",
      down,
      `${rowsDown}Seoul,soon,5\n`,
      ["not-a-date cars/cars.csv › B6"],
    ],
    ["no year across", "year in 2030 to 2040", across, rowsAcross, ["no-row-asked cars/cars.csv › B1"]],
  ])("tells of %s", async (_, only, columns, file, told) => {
    expect(await readYears(only, columns, file)).toMatchObject({ told });
  });
});

describe("`only`", () => {
  test.each([
    ["city in members and parameter in EV stock", 16, 2],
    ["geo in KR and when in JAN|JUN and parameter in EV stock", 5, 4],
    ["geo in KR|JP", 19, 1],
    ["parameter in EV sales|cars and vans in use", 3, 4],
  ])("%s", async (only, sum, others) =>
    expect(await readWith(only)).toMatchObject({ told: [], sum, others }),
  );

  test.each([
    [
      "city in members and paramter in EV stock",
      "unknown-reference",
      "city in members and parameter in EV stock",
    ],
    ["members and parameter in EV stock", "not-understood", "city in members and parameter in EV stock"],
  ])("%s is refused at its cell", async (wrong, code, right) => {
    expect((await readWith(wrong)).told).toEqual([`${code} ${own} › C2`]);
    await repository?.dispose();
    expect((await readWith(right)).told).toEqual([]);
  });

  test.each([
    ["geo in FR", "cars/cars.csv › A2:A6", { column: "geo", texts: ["KR", "JP", "XX"] }, "geo in JP"],
    [
      "geo in JP and parameter in EV sales",
      "cars/cars.csv › C2:C6",
      { column: "parameter", texts: ["EV stock"] },
      "geo in JP and parameter in EV stock",
    ],
  ])("%s leaves no row, and says which texts there are", async (wrong, at, fields, right) => {
    const { told, errors } = await readWith(wrong);
    expect(told).toEqual([`no-row-asked ${at}`]);
    expect(errors).toMatchObject([fields]);
    await repository?.dispose();
    expect(await readWith(right)).toMatchObject({ told: [], sum: 4 });
  });
});
