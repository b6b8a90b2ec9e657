import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { chooseToCompute } from "../../pipeline/commands/choose-source.ts";
import { type Checked, check } from "../../pipeline/flow/check.ts";
import { againstInputs } from "../../pipeline/flow/remade.ts";
import { editionSchema } from "../../pipeline/model/edition.ts";
import { keyOf } from "../../pipeline/model/figure-key.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { keepLatest } from "../../pipeline/model/memory.ts";
import { cellsBehind } from "../../pipeline/model/quantity.ts";
import { formatAddress } from "../../pipeline/model/source.ts";
import { withJoined } from "../../pipeline/model/with-joined.ts";
import type { EditionRecord } from "../../pipeline/stages/ingest/record/read-record.ts";
import { figureOf, observationOf } from "../support/check-edition.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { placeOf } from "../support/edition.ts";
import { checkedPair, type Pair, writePair } from "./joined-pair.ts";

const told = ({ findings }: Checked) =>
  findings.filter(({ code }) => code !== "few-values").map((found) => `${found.code} ${placeOf(found)}`);
const perHead = (checked: Checked, of: string) => observationOf(checked, `waste-per-head ${of}`);
const sheet = "datasets/garbage/indicators.csv";
let repository: DataRepository | undefined;
afterEach(async () => {
  await repository?.dispose();
  repository = undefined;
});

describe("a figure joined to that of another dataset", () => {
  test("is that of its place and period, and leads to the cells of both files", async () => {
    const checked = await checkedPair();
    expect(told(checked)).toEqual([]);
    expect(figureOf(perHead(checked, "KOR-SEO 2019"))).toBe(0.1);
    expect(figureOf(perHead(checked, "KOR-SEO 2020"))).toBe(0.11);
    expect(figureOf(perHead(checked, "KOR-BUS 2020"))).toBe(0.1);
    const { value } = perHead(checked, "KOR-SEO 2020");
    expect(cellsBehind(value).map(formatAddress)).toEqual([
      "garbage/waste.csv › C3",
      "people/people.csv › C3",
    ]);
    // In the order of the report, not of what needs what.
    expect(checked.computed.map(({ dataset }) => dataset)).toEqual(["garbage", "people"]);
  });

  test("may be a share, a difference, or a ratio in a unit", async () => {
    const tonnes = { peopleUnit: "t", unit: "" };
    const share = await checkedPair({ ...tonnes, operation: "share" });
    expect(figureOf(perHead(share, "KOR-SEO 2020"))).toBe(11);
    const less = await checkedPair({ ...tonnes, unit: "t", operation: "difference" });
    expect(figureOf(perHead(less, "KOR-SEO 2020"))).toBe(-8010);
    const per = await checkedPair({ operation: "per", unit: "t/person" });
    expect(figureOf(perHead(per, "KOR-SEO 2020"))).toBe(0.11);
  });

  test("is left out and told where the other dataset has none, until an earlier year is allowed", async () => {
    const people = ["Seoul,2018,9400", "Busan,2020,3400"];
    const strict = await checkedPair({ people });
    expect(told(strict)).toEqual([`not-joined ${sheet} › G3`]);
    expect(strict.findings[0]).toMatchObject({ count: 2, areas: ["KOR-SEO"], periods: ["2019", "2020"] });
    const allowed = await checkedPair({ people, of: "people.inhabitants up to 3 years earlier" });
    expect(told(allowed)).toEqual([
      "joined-earlier garbage waste-per-head KOR-SEO 2019",
      "joined-earlier garbage waste-per-head KOR-SEO 2020",
    ]);
    expect(allowed.findings[1]).toMatchObject({ period: "2018", years: 2 });
    const figure = perHead(allowed, "KOR-SEO 2020");
    expect(figure.value).toMatchObject({ amount: 990 / 9400, status: "estimated" });
    expect(figure.cautions?.map(({ code }) => code)).toEqual(["joined-earlier"]);
    expect(perHead(allowed, "KOR-BUS 2020").value).toMatchObject({ amount: 0.1, status: "reported" });
    const short = await checkedPair({ people, of: "people.inhabitants up to 1 year earlier" });
    expect(told(short)).toEqual([
      "joined-earlier garbage waste-per-head KOR-SEO 2019",
      `not-joined ${sheet} › G3`,
    ]);
  });

  test("tells each cause apart, with a remedy that does", async () => {
    const waste = ["Seoul,2020,990", "Busan,2020,340", "Suwon,2020-03,80", "Tokyo,2010,70"];
    const people = ["Seoul,2016,9400", "Suwon,2020,1200", "Tokyo,2020,14000"];
    const apart = await checkedPair({ waste, people });
    expect(
      apart.findings
        .filter(({ code }) => code === "not-joined")
        .map((each) => ["why", "years", "areas"].map((of) => Reflect.get(each, of))),
    ).toEqual([
      ["earlier", 4, ["KOR-SEO"]],
      ["place", 0, ["KOR-BUS"]],
      ["grain", 0, ["KOR-SUW"]],
      ["absent", 0, ["JPN-TYO"]],
    ]);
    const of = "people.inhabitants up to 4 years earlier";
    const mended = await checkedPair({ waste, people: [...people, "Busan,2020,3400"], of });
    expect(mended.findings.flatMap((each) => ("why" in each ? [each.why] : []))).toEqual(["grain", "absent"]);
  });

  test("is left out in silence of an indicator that leaves out itself what cannot be joined, as the finding says", async () => {
    repository = await dataRepository();
    await writePair(repository, {
      waste: ["Seoul,2020,990", "Busan,2020,340", "Seoul,2010,70"],
      people: ["Seoul,2020,9000"],
    });
    await repository.write(
      `data/${sheet}`,
      `indicator,title,definition,unit,operation,column,of,by,where
waste,Waste,All waste,t,sum,waste.amount,,area|period,
later,Later,Waste of late,t,sum,waste.amount,,area|period,year is after 2015 and city is not KOR-BUS
waste-per-head,Per head,Waste per head,t/person,per head,later,people.inhabitants,,
`,
    );
    const left = await repository.check();
    expect(told(left)).toEqual([]);
    expect(figureOf(perHead(left, "KOR-SEO 2020"))).toBe(0.11);
    expect(figureOf(observationOf(left, "waste KOR-BUS 2020"))).toBe(340);
  });

  test("is no total over other places than its own", async () => {
    const by = "area|period;period";
    const people = ["Seoul,2020,9000", "Busan,2020,3400"];
    const waste = ["Seoul,2020,990", "Busan,2020,340"];
    const whole = await checkedPair({ by, people, waste });
    expect(told(whole)).toEqual([]);
    expect(figureOf(perHead(whole, "EAS 2020"))).toBe(1330 / 12400);
    const unlike = await checkedPair({ by, people: [...people, "Suwon,2020,2900"], waste });
    expect(told(unlike)).toEqual([`not-joined ${sheet} › G3`]);
    expect(unlike.findings[0]).toMatchObject({ why: "places", count: 1, areas: ["EAS"] });
    const unknown = await checkedPair({ by: "period", people, waste });
    expect(unknown.findings[0]).toMatchObject({ code: "not-joined", why: "places" });
    // What the finding says to do.
    expect(
      told(await checkedPair({ by: "area|period", people: [...people, "Suwon,2020,2900"], waste })),
    ).toEqual([]);
  });

  test("waits for a dataset with errors, and says once that the edition has none of it", async () => {
    const spoilt = await checkedPair({ people: ["Seoul,2020,many"] });
    expect(told(spoilt)).toEqual(["not-a-number people/people.csv › C2"]);
    const absent = await checkedPair({ people: null });
    expect(told(absent)).toEqual([`not-joined ${sheet} › G3`]);
    expect(absent.findings[0]).toMatchObject({ count: 3 });
  });
});

describe("what no figure can be joined to is a finding at its cell, and mended as it says", () => {
  const mistakes: readonly (readonly [name: string, wrong: Pair, code: string, right: Pair])[] = [
    ["an unknown dataset", { of: "poeple.inhabitants" }, "unknown-reference", {}],
    ["an unknown indicator", { of: "people.inhabitant" }, "unknown-reference", {}],
    ["another unit", { peopleUnit: "t" }, "wrong-kind", { peopleUnit: "t", operation: "share", unit: "" }],
    [
      "no form",
      { of: "people.inhabitants of 2019" },
      "not-understood",
      { of: "people.inhabitants up to 1 year earlier" },
    ],
  ];
  test.each(mistakes)("%s", async (_name, wrong, code, right) => {
    const checked = await checkedPair(wrong);
    expect(told(checked)).toEqual([`${code} ${sheet} › G3`]);
    const [found] = checked.findings;
    if (code === "unknown-reference")
      expect(["people", "inhabitants"]).toContain(found && "nearest" in found ? found.nearest : null);
    expect(told(await checkedPair(right))).toEqual([]);
  });

  const multiples = "kg,,,t,0.001\nthousand people,,,person,1000\n";
  const declared = [
    "kg/person",
    "t/thousand people",
    "kg/thousand people",
    "t/1000",
    "t/1000000",
    "t/1000 person",
  ];
  const units = declared.map((symbol) => `${symbol},${symbol},${symbol},,\n`).join("") + multiples;
  test.each([
    ["per", "t/MWh", "t/person", 0.11],
    ["per", "percent", "t/person", 0.11],
    ["per", "times", "t/person", 0.11],
    ["per head", "t", "t/person", 0.11],
    ["per head", "kg/person", "t/1000", 110],
    ["per", "t/thousand people", "t/1000", 110],
    ["per head", "kg/thousand people", "t/1000000", 110_000],
  ])(
    "%s in %s, whose parts are not those of its figures; in %s it is %d",
    async (operation, unit, remedy, figure) => {
      const wrong = await checkedPair({ operation, unit, units });
      expect(told(wrong)).toEqual([`unknown-unit ${sheet} › D3`]);
      expect(wrong.findings.find(({ code }) => code === "unknown-unit")).toMatchObject({
        units: expect.arrayContaining([remedy, "t/person"]),
      });
      const right = await checkedPair({ operation, unit: remedy, units });
      expect(told(right)).toEqual([]);
      expect(figureOf(perHead(right, "KOR-SEO 2020"))).toBeCloseTo(figure, 9);
    },
  );

  test("but a number of what they are per, named or not, is none", async () => {
    const per = await checkedPair({ unit: "t/1000 person", units });
    expect([told(per), figureOf(perHead(per, "KOR-SEO 2020"))]).toEqual([[], 110]);
  });

  test("a circle of datasets, once, whichever is read first", async () => {
    const more = (of: string) => `waste-each,Each,Each,times,per,inhabitants,${of},\n`;
    const circle = await checkedPair({ more: more("garbage.waste") });
    expect(told(circle)).toEqual(["circular-definition datasets/people/indicators.csv › G3"]);
    expect(circle.findings[0]).toMatchObject({ path: ["garbage", "people", "garbage"] });
    const mended = await checkedPair({
      of: null,
      peopleUnit: "t",
      more: more("garbage.waste"),
    });
    expect(told(mended)).toEqual([]);
    expect(figureOf(observationOf(mended, "waste-each KOR-SEO 2020"))).toBe(9000 / 990);
  });
});

test("a changed file of the other dataset makes the joined figure again, and no other is", async () => {
  repository = await dataRepository();
  await writePair(repository);
  const memory = keepLatest();
  const { root } = repository;
  const { datasets } = await repository.registry();
  const run = () => check({ root, edition: "2020", datasets, memory, progress: () => {} });
  const first = await run();
  const again = await run();
  expect(again.computed.map(({ dataset }) => dataset)).toEqual(["garbage", "people"]);
  expect(figureOf(perHead(again, "KOR-SEO 2020"))).toBe(figureOf(perHead(first, "KOR-SEO 2020")));
  await repository.write("data/raw/2020/people/people.csv", "City,Year,Amount\nSeoul,2020,4500\n");
  expect(figureOf(perHead(await run(), "KOR-SEO 2020"))).toBe(0.22);
});

test("to check one dataset is to check those that it joins", async () => {
  repository = await dataRepository();
  await writePair(repository);
  const { root } = repository;
  await repository.registry();
  const chosen = await chooseToCompute({ root }, "2020", ["garbage"]);
  expect(chosen.datasets.map(({ id }) => id)).toEqual(["garbage", "people"]);
  expect((await chooseToCompute({ root }, "2020", ["people"])).datasets.map(({ id }) => id)).toEqual([
    "people",
  ]);
  const checked = await check({ ...{ root, edition: "2020", partial: true, progress: () => {} }, ...chosen });
  expect(checked.findings.filter(isError)).toEqual([]);
  expect(figureOf(perHead(checked, "KOR-SEO 2020"))).toBe(0.11);
  expect(await readFile(join(root, "data/raw/2020/people/people.csv"), "utf8")).toContain("Seoul");
});

test("published again after the other dataset's file changed, a joined figure moved with the files, not the rules", async () => {
  const checked = await checkedPair();
  const { files } = checked;
  const inputs = Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
  const { value, ...key } = { ...perHead(checked, "KOR-SEO 2020"), dataset: "garbage" };
  const was = { ...key, value: { ...value, amount: 0.5 } };
  const record = { edition: "2020", inputs, vintages: [was] } as unknown as EditionRecord;
  const now = [{ ...key, value }];
  const amountOf = (inputs: EditionRecord["inputs"]) =>
    againstInputs({ ...record, inputs }, checked, now).figures.get(keyOf(key));
  expect(amountOf(inputs)).toMatchObject({ amount: 0.11 });
  expect(amountOf({ ...inputs, "people/people.csv": "another" })).toMatchObject({ amount: 0.5 });
});

test("the page of the office that sends the waste has the definition that it joins, and finds no figure lacking", async () => {
  repository = await dataRepository();
  await writePair(repository);
  const { root } = repository;
  const { datasets } = await repository.registry();
  const edition = editionSchema.parse(
    JSON.parse(await readFile(join(root, "data/raw/2020/edition.json"), "utf8")),
  );
  const mine = datasets.filter(({ id }) => id === "garbage");
  const deliveries = edition.deliveries.filter(({ dataset }) => dataset === "garbage");
  await repository.write(
    "data/raw/2020/edition.json",
    JSON.stringify({ ...edition, deliveries, datasets: ["garbage"] }),
  );
  const checked = await check({ root, edition: "2020", datasets, partial: true, progress: () => {} });
  expect(told(checked)).toEqual([]);
  expect(mine[0]?.joins).toEqual(["people"]);
  expect([...withJoined(["garbage"], datasets)]).toEqual(["garbage", "people"]);
});
