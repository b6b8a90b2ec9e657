import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Checked } from "../../pipeline/flow/check.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../support/check-edition.ts";
import { dataRepository } from "../support/data-repository.ts";
import { type Copy, copyEdition, placeOf } from "../support/edition.ts";

const conflicts = ({ findings }: Checked) =>
  findings.flatMap((found) => (found.code === "two-sources" ? [`${found.severity} ${placeOf(found)}`] : []));
const figure = (checked: Checked, key: string) => figureOf(observationOf(checked, key));

/** Adds a column “Preferred” to a CSV file, with “yes” in the row that begins so. */
async function preferring(
  copy: Copy,
  file: string,
  { after, row }: { readonly after: string; readonly row: string },
): Promise<void> {
  const lines = (await readFile(copy.path(file), "utf8")).trimEnd().split(/\r?\n/);
  const [header = "", ...rows] = lines;
  const told = rows.map((line) => `${line}${after}${line.startsWith(row) ? "yes" : ""}`);
  await writeFile(copy.path(file), `${[`${header}${after}Preferred`, ...told].join("\n")}\n`);
}

describe("two sources of one figure in a declared dataset", () => {
  const sheets = {
    dataset: "setting,value\ntitle,Air\nabout,Air of cities\n",
    sources: "source,file\nair,air.csv\n",
    columns:
      "source,name,kind,header,unit,key\nair,city,area,City,,yes\nair,year,period,Year,,yes\nair,by,text,Published by,,yes\nair,pm25,quantity,PM2.5,µg/m³,\n",
  };
  const indicators = (prefer: string) =>
    `indicator,title,definition,unit,operation,column,of,prefer\npm25,PM2.5,Annual mean,µg/m³,copy,air.pm25,,${prefer}\npm25-change,Change,Since the year before,µg/m³,change since,pm25,previous,\n`;
  async function checked(prefer: string, rows: readonly string[]): Promise<Checked> {
    const repository = await dataRepository();
    try {
      const all = { ...sheets, indicators: indicators(prefer) };
      for (const [name, text] of Object.entries(all))
        await repository.write(`data/datasets/air/${name}.csv`, text);
      await repository.write(
        "data/raw/2020/air/air.csv",
        `City,Year,Published by,PM2.5\n${rows.join("\n")}\n`,
      );
      return await repository.check();
    } finally {
      await repository.dispose();
    }
  }
  const rows = ["Seoul,2018,Ministry,23", "Seoul,2018,City,25", "Seoul,2017,Ministry,24"];

  test("both stand under their names, none as the figure, and the finding names both cells", async () => {
    const found = await checked("", rows);
    expect(found.findings.filter(isError)).toEqual([]);
    expect(conflicts(found)).toEqual(["warning air/air.csv › D3"]);
    expect(found.findings.find(({ code }) => code === "two-sources")).toMatchObject({
      ...{ source: "City", raw: "25", otherSource: "Ministry", other: "23", indicator: "pm25" },
      first: { file: "air/air.csv", row: 2, column: 4 },
    });
    expect(figure(found, "pm25 KOR-SEO 2018 Ministry")).toBe(23);
    expect(figure(found, "pm25 KOR-SEO 2018 City")).toBe(25);
    expect(figure(found, "pm25 KOR-SEO 2018")).toBe("not-comparable");
    expect(figure(found, "pm25-change KOR-SEO 2018")).toBe("not-comparable");
  });

  test("the source named under “prefer” is the figure, and the finding is gone", async () => {
    const found = await checked("by: City|Ministry", rows);
    expect(conflicts(found)).toEqual([]);
    expect(figure(found, "pm25 KOR-SEO 2018")).toBe(25);
    expect(sourcesOf(observationOf(found, "pm25 KOR-SEO 2018"))).toEqual(["air/air.csv › D3"]);
    expect(figure(found, "pm25 KOR-SEO 2018 Ministry")).toBe(23);
    expect(figure(found, "pm25-change KOR-SEO 2018")).toBe(1);
    expect(figure(await checked("by: Ministry", rows), "pm25 KOR-SEO 2018")).toBe(23);
  });

  test("the row of which the condition under “prefer” holds is the figure", async () => {
    const found = await checked("by is City", rows);
    expect(conflicts(found)).toEqual([]);
    expect(figure(found, "pm25 KOR-SEO 2018")).toBe(25);
    expect(figure(found, "pm25 KOR-SEO 2018 Ministry")).toBe(23);
  });

  test("one row taken out, the other is the figure", async () => {
    const found = await checked("", rows.slice(1));
    expect(conflicts(found)).toEqual([]);
    expect(figure(found, "pm25 KOR-SEO 2018")).toBe(25);
  });

  test("sources that say the same agree", async () => {
    const found = await checked("", ["Seoul,2018,Ministry,23", "Seoul,2018,City,23"]);
    expect(conflicts(found)).toEqual([]);
    expect(figure(found, "pm25 KOR-SEO 2018")).toBe(23);
    expect(figure(found, "pm25 KOR-SEO 2018 City")).toBe(23);
  });

  test.each([
    ["by", "not-understood"],
    ["publisher: City", "unknown-reference"],
    ["by is", "not-understood"],
  ])("a preference “%s” is a mistake in the definition", async (prefer, code) => {
    const found = await checked(prefer, rows);
    expect(found.findings.filter(isError).map((one) => `${one.code} ${placeOf(one)}`)).toContain(
      `${code} datasets/air/indicators.csv › H2`,
    );
  });
});

test("a published rate of two sources stands twice, and one marked as preferred is the figure", async () => {
  const copy = await copyEdition();
  const file = "recycling/published-rates.csv";
  try {
    const korea =
      "Korea;2010;recycling rate;60,5;%;treated;includes composting;Ministry of Environment, Republic of Korea, waste statistics page";
    await copy.edit(file, korea, `${korea}\r\nKorea;2010;recycling rate;59,8;%;treated;;A yearbook`);
    const before = await checkEdition("recycling", copy.root);
    expect(conflicts(before)).toEqual([`warning ${file} › D8`]);
    // Which is shown is said in the rows, not in the definition.
    expect(before.findings.find(({ code }) => code === "two-sources")).toMatchObject({ indicator: null });
    const key = "recycling-rate-published KOR 2010 treated";
    expect(figure(before, key)).toBe("not-comparable");
    expect(figure(before, `${key}, A yearbook`)).toBe(59.8);
    await preferring(copy, file, { after: ";", row: korea });
    const after = await checkEdition("recycling", copy.root);
    expect(after.findings.filter(isError)).toEqual([]);
    expect(conflicts(after)).toEqual([]);
    expect(figure(after, key)).toBe(60.5);
    expect(figure(after, `${key}, A yearbook`)).toBe(59.8);
  } finally {
    await copy.dispose();
  }
});

test("a published count of two sources stands twice, and one marked as preferred is the figure", async () => {
  const copy = await copyEdition();
  const file = "membership/published-counts.csv";
  try {
    await copy.edit(
      file,
      "JPN,2021-02,,21,member,members,member local governments,",
      'JPN,2021-02,,22,member,members,members,"A leaflet"\r\nJPN,2021-02,,21,member,members,member local governments,',
    );
    const before = await checkEdition("membership", copy.root);
    expect(before.findings.filter(isError)).toEqual([]);
    expect(conflicts(before)).toEqual([`warning ${file} › D15`]);
    const key = "members-published JPN 2021-02 members";
    expect(figure(before, key)).toBe("not-comparable");
    expect(figure(before, `${key}, A leaflet`)).toBe(22);
    await preferring(copy, file, { after: ",", row: "JPN,2021-02,,21,member" });
    const after = await checkEdition("membership", copy.root);
    expect(conflicts(after)).toEqual([]);
    expect(figure(after, key)).toBe(21);
    expect(figure(after, `${key}, A leaflet`)).toBe(22);
  } finally {
    await copy.dispose();
  }
});
