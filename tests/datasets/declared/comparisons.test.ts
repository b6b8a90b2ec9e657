import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import { figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { type DataRepository, dataRepository } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

const sheets = {
  dataset: "setting,value\ntitle,Waste\nabout,Waste of cities\n",
  sources: "source,file\nwaste,waste.csv\naims,aims.csv\npeople,people.csv\n",
  columns: `source,name,kind,header,unit,key
waste,city,area,City,,yes
waste,year,period,Year,,yes
waste,amount,quantity,Amount,t,
aims,city,area,City,,yes
aims,year,period,Year,,yes
aims,amount,quantity,Amount,t,
people,city,area,City,,yes
people,number,quantity,People,person,
`,
};
const indicators = `indicator,title,definition,unit,better,operation,column,of,by
waste,Waste,All waste,t,lower,sum,waste.amount,,period; area|period
aim,Aim,Waste aimed at,t,lower,copy,aims.amount,,
people,People,Residents,person,,copy,people.number,,
way,On the way,Along the path,,lower,required path,waste,aim since 2010,
pace,Pace,Against growth,,lower,growth ratio,waste,aim since 2010,
quarter,A quarter,Of the cities,t,,quantile,waste.amount,25 %,period
per-head,Per head,By residents,t/person,lower,per head,waste,people,
middle,Middle,Of the cities,t/person,,quantile of areas,per-head,0.5,
place,Place,By waste a head,,lower,rank,waste,,
index,Index,2010 = 100,,,index to,waste,2010,
panel,Panel,Of who reported twice,t,,same panel change,waste,previous,
`;
const waste = `City,Year,Amount
Seoul,2010,100
Seoul,2015,80
Tokyo,2010,100
Tokyo,2015,55
Kyoto,2010,about 40
Kyoto,2015,<30
Suwon,2010,60
Suwon,2020,50
Beijing,2015,200
`;
const aims =
  "City,Year,Amount\nSeoul,2020,60\nTokyo,2020,60\nKyoto,2020,20\nSuwon,2018,40\nBeijing,2020,100\n";
const people = "City,People\nSeoul,10\nTokyo,11\nKyoto,2\nSuwon,5\nBeijing,20\n";

async function repositoryWith(own: string): Promise<DataRepository> {
  const repository = await dataRepository();
  for (const [name, text] of Object.entries({ ...sheets, indicators: own })) {
    await repository.write(`data/datasets/waste/${name}.csv`, text);
  }
  for (const [name, text] of Object.entries({ waste, aims, people })) {
    await repository.write(`data/raw/2020/waste/${name}.csv`, text);
  }
  return repository;
}

describe("comparisons of a declared dataset", () => {
  let repository: DataRepository;
  let checked: Checked;
  beforeAll(async () => {
    repository = await repositoryWith(indicators);
    checked = await repository.check();
  });
  afterAll(() => repository.dispose());

  test("are without an error", () => expect(checked.findings.filter(isError)).toEqual([]));

  test.each([
    ["way KOR-SEO 2020", 1, "path-progress"],
    ["way JPN-TYO 2020", 45 / 40, "target-achieved"],
    ["way KOR-SUW 2018", 0.5, "target-missed"],
    ["pace KOR-SEO 2020", Math.abs((0.8 ** (1 / 5) - 1) / (0.6 ** (1 / 10) - 1)), "cagr-progress"],
  ])("%s is %d by %s", (key, ratio, operation) => {
    const { value } = observationOf(checked, key);
    if ("missing" in value) throw new Error(value.missing);
    expect(value.amount).toBeCloseTo(ratio, 12);
    expect(value.derivation).toMatchObject({ from: "operation", name: operation });
  });

  test.each([
    ["way JPN-KYO 2020", "latest-not-exact"],
    ["pace JPN-KYO 2020", "latest-not-exact"],
  ])("%s is refused: %s", (key, reason) => {
    expect(observationOf(checked, key).value).toMatchObject({ because: { reason } });
  });

  test("a place without a figure at the base has no progress", () => {
    expect(figureOf(observationOf(checked, "way CHN-BEI 2020"))).toBe("not-reported");
  });

  test("progress rests on base, latest and target", () => {
    expect(sourcesOf(observationOf(checked, "way KOR-SEO 2020"))).toEqual([
      "waste/aims.csv › C2",
      "waste/waste.csv › C2:C3",
    ]);
  });

  test.each<readonly [string, number | string]>([
    ["quarter EAS 2010", "about 55"],
    ["middle EAS 2010", "about 11"],
    ["per-head KOR-SEO 2015", 8],
    ["place JPN-KYO 2010", "about 1"],
    ["place KOR-SUW 2010", 2],
    ["place KOR-SEO 2010", 3],
    ["place JPN-TYO 2010", 3],
    ["index JPN-TYO 2015", 55],
    ["panel EAS 2015 same-panel", "about-or-less -75"],
    ["panel EAS 2015 reporters-of-both", 3],
    ["panel EAS 2015 reporters-earlier", 4],
    ["panel EAS 2015 reporters-later", 4],
  ])("%s is %s", (key, value) => {
    const found = figureOf(observationOf(checked, key));
    if (typeof value === "number") expect(Number(found)).toBeCloseTo(value, 12);
    else expect(found).toBe(value);
  });

  test("the whole has no place among its parts", () => {
    expect(() => observationOf(checked, "place EAS 2010")).toThrow("missing observation");
  });
});

test("a country among its own cities is neither ranked with them nor added to them", async () => {
  const repository = await repositoryWith(
    `${indicators.split("\n").slice(0, 2).join("\n")}\nplace,Place,Of most,,lower,rank,waste,highest,\n`,
  );
  try {
    const nested =
      "City,Year,Amount\nKorea,2015,130\nSeoul,2015,80\nSuwon,2015,50\nTokyo,2015,55\nKorea,2016,9\n";
    await repository.write("data/raw/2020/waste/waste.csv", nested);
    const nestedCheck = await repository.check();
    const at = (key: string) => Number(figureOf(observationOf(nestedCheck, key)));
    expect([at("place KOR-SEO 2015"), at("place JPN-TYO 2015"), at("place KOR-SUW 2015")]).toEqual([1, 2, 3]);
    expect(() => at("place KOR 2015")).toThrow("missing observation");
    expect([at("waste KOR 2015"), at("waste EAS 2015")]).toEqual([130, 185]);
    // Alone in its year, it stands for itself.
    expect([at("place KOR 2016"), at("waste EAS 2016")]).toEqual([1, 9]);
  } finally {
    await repository.dispose();
  }
});

test("states are ranked among states and regions among regions, whatever lies in them or beside them", async () => {
  const repository = await repositoryWith(
    `${indicators.split("\n").slice(0, 2).join("\n")}\nplace,Place,Of most,,lower,rank,waste,highest,\n`,
  );
  try {
    await repository.write(
      "data/reference/areas.csv",
      "code,kind,parent,en\nALL,network,,A network\nUSA,country or area,ALL,United States\nSOU,region,USA,South\nWES,region,USA,West\n" +
        "CA,state,USA,California\nTX,state,USA,Texas\nNV,state,USA,Nevada\nLAC,county,CA,Los Angeles County\n",
    );
    await repository.write(
      "data/raw/2020/waste/waste.csv",
      "City,Year,Amount\nSouth,2015,90\nWest,2015,70\nCalifornia,2015,39\nTexas,2015,29\nNevada,2015,3\nLos Angeles County,2015,10\n",
    );
    await repository.write("data/raw/2020/waste/aims.csv", "City,Year,Amount\nTexas,2020,1\n");
    await repository.write("data/raw/2020/waste/people.csv", "City,People\nTexas,5\n");
    const checked = await repository.check();
    const at = (key: string) => Number(figureOf(observationOf(checked, key)));
    expect(["CA", "TX", "NV"].map((code) => at(`place ${code} 2015`))).toEqual([1, 2, 3]);
    expect(["SOU", "WES"].map((code) => at(`place ${code} 2015`))).toEqual([1, 2]);
    // Alone on its level, it is ranked among none; what lies in another of them counts once.
    expect(() => at("place LAC 2015")).toThrow("missing observation");
    expect(at("waste ALL 2015")).toBe(90 + 70 + 39 + 29 + 3);
  } finally {
    await repository.dispose();
  }
});

test.each([
  ["some places lie in a region, the network", "Quebec,2015,10\nYukon,2015,1\n", "ALL", 11],
  ["all places lie in a region, the region", "Nunavut,2015,2\nYukon,2015,1\n", "TER", 3],
])("where %s has the sum", async (_, rows, area, sum) => {
  const repository = await repositoryWith(indicators.split("\n").slice(0, 2).join("\n"));
  try {
    await repository.write(
      "data/reference/areas.csv",
      "code,kind,parent,en\nALL,network,,A network\nCAN,country or area,ALL,Canada\nQC,province,CAN,Quebec\nTER,region,CAN,Territories\nNU,province,TER,Nunavut\nYT,province,TER,Yukon\n",
    );
    const files = {
      waste: `City,Year,Amount\n${rows}`,
      aims: "City,Year,Amount\nYukon,2020,1\n",
      people: "City,People\nYukon,5\n",
    };
    for (const [name, text] of Object.entries(files))
      await repository.write(`data/raw/2020/waste/${name}.csv`, text);
    const { computed } = await repository.check();
    const sums = computed.flatMap(({ observations }) =>
      observations.filter((each) => ["ALL", "CAN", "TER"].includes(each.area)),
    );
    expect(sums.map((each) => [each.area, figureOf(each)])).toEqual([[area, sum]]);
  } finally {
    await repository.dispose();
  }
});

test.each([
  ["aim since 2010", "aim", "not-understood"],
  ["aim since 2010", "aims since 2010", "unknown-reference"],
  ["way,On the way,Along the path,,lower", "way,On the way,Along the path,,neither", "required-together"],
  ["25 %", "125 %", "not-understood"],
])("“%s” written as “%s” is a mistake in the definition: %s", async (from, to, code) => {
  const repository = await repositoryWith(indicators.replace(from, to));
  try {
    const { findings } = await repository.check();
    const errors = findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`);
    expect(errors.some((one) => one.startsWith(`${code} datasets/waste/indicators.csv`))).toBe(true);
  } finally {
    await repository.dispose();
  }
});
