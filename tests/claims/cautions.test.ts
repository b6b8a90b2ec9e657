import { afterEach, describe, expect, test } from "vitest";
import { csvLines } from "../../pipeline/escape/csv.ts";
import { fingerprintOf } from "../../pipeline/model/judgement.ts";
import { isDoubted } from "../../pipeline/model/observation.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { editionTells } from "../support/edition-tells.ts";

const definition = {
  dataset: "setting,value\ntitle,Waste\nabout,Waste of cities\n",
  sources: "source,file\nwaste,waste.csv\n",
  columns:
    "source,name,kind,header,unit,required,key,list,meaning\nwaste,city,area,City,,,yes,,The city\nwaste,year,period,Year,,,yes,,The year\nwaste,amount,quantity,Amount,t,no,,,How much\n",
  rules: "source,rule,columns,allowed\nwaste,series,city|year|amount,50 %\n",
  indicators:
    "indicator,title,unit,operation,column,of,by,where,key figure\nwaste,Waste,t,copy,waste.amount,,,,1\ncities,Cities with a figure,city,count distinct,waste.city,,period,amount has a figure,\n",
  charts: "chart,form,indicator,by\nby-city,bars,waste,city at the latest period\n",
  sentences:
    "paragraph,sentence,weight,heads\na,Seoul had {waste KOR-SEO}.,50,\na,{cities} gave a figure.,40,\n,{rank 1 waste area} has the most,,by-city\n",
};
const plain =
  "City,Year,Amount\nSeoul,2017,100\nSeoul,2018,104\nSeoul,2019,108\nTokyo,2017,90\nTokyo,2018,91\nTokyo,2019,92\n";
const jumped = plain.replace("Seoul,2019,108", "Seoul,2019,1008");

let repository: DataRepository | undefined;
afterEach(() => repository?.dispose());

/** What an edition tells whose waste file is this; what is accepted of it too. */
async function tells(waste: string, accepted = "") {
  await repository?.dispose();
  repository = await dataRepository();
  for (const [sheet, rows] of Object.entries(definition))
    await repository.write(`data/datasets/waste/${sheet}.csv`, rows);
  await repository.write("data/raw/2020/waste/waste.csv", waste);
  if (accepted !== "")
    await repository.write(
      "data/reference/accepted-findings.csv",
      `code,dataset,column,row key,raw value,reason,author,expires\n${accepted}\n`,
    );
  const checked = await repository.check();
  return { checked, ...(await editionTells(repository.root, { edition: "2020", dataset: "waste" })) };
}

describe("a figure that a finding doubts", () => {
  test("carries it, and the figures of other cells do not", async () => {
    const { observations } = await tells(jumped);
    const doubted = observations
      .filter(({ cautions }) => cautions)
      .map(({ area, period }) => `${area} ${period}`);
    expect(doubted).toEqual(["KOR-SEO 2019"]);
    expect(observations.find(isDoubted)?.cautions?.map(({ code }) => code)).toEqual(["jump"]);
  });

  test("is told in its chapter, and heads no chart, opens no report, is no key figure", async () => {
    const { prose, headings, leading } = await tells(jumped);
    expect(prose.join()).toContain("Seoul had 1,008");
    expect(headings.join()).not.toContain("Seoul has the most");
    expect(leading.join()).not.toContain("1,008");
    expect(leading.join()).toContain("2 cities gave a figure");
  });

  test("leads where nothing doubts it", async () => {
    const { headings, leading } = await tells(plain);
    expect(headings.join()).toContain("Seoul has the most");
    expect(leading.join()).toContain("Seoul had 108");
  });

  test("leads again once somebody accepts it, and tells why", async () => {
    const { checked } = await tells(jumped);
    const found = checked.findings.find(({ code }) => code === "jump");
    if (!found?.subject) throw new Error("missing finding: jump");
    const fingerprint = fingerprintOf(found.code, found.subject);
    const line = csvLines([[...fingerprint, "a new plant opened", "A. Editor", "2030-12-31"]]);
    const { headings, leading, observations } = await tells(jumped, line);
    expect(headings.join()).toContain("Seoul has the most");
    expect(leading.join()).toContain("Seoul had 1,008");
    const [caution] = observations.flatMap(({ cautions = [] }) => cautions);
    expect(caution?.accepted?.reason).toBe("a new plant opened");
  });
});
