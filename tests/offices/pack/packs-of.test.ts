import { describe, expect, test } from "vitest";
import { area, defineContract, period } from "../../../pipeline/model/contract.ts";
import { type Locale, locales } from "../../../pipeline/model/locale.ts";
import { formChanges } from "../../../pipeline/offices/pack/form-changes.ts";
import { type Pack, packsOf } from "../../../pipeline/offices/pack/packs-of.ts";
import { datasets } from "../../support/datasets.ts";
import { sheetOf } from "../../support/sheet.ts";
import { excelOf, partsOf } from "../annotate/support.ts";
import { carried, expectRowsCarryOver, fileIn, last, made, packsIn } from "./packs.ts";

// Each in one of three languages; each in every language: tests/whole.
const some = carried.map(
  (own, index) =>
    [own.dataset.id, own.source, (["en", "ko", "ja"] as const)[index % 3] ?? "en", own] as const,
);

test.each(some)("rows that carry over come back as they were: %s %s in %s", (_, _source, locale, own) =>
  expectRowsCarryOver(own, locale),
);

describe("a form in a pack", () => {
  test("keeps dropdowns, protection and open cells around the rows that it holds", async () => {
    const form = await fileIn("ko", "members.xlsx");
    const sheet = partsOf(form)["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet.match(/<dataValidation [^>]*type="list"/g)).toHaveLength(3);
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/);
    const [data] = (await excelOf(form)).worksheets;
    expect(data?.getCell("C5").value).toBe("중국");
    expect(data?.getCell("C5").protection?.locked).toBe(false);
    expect(data?.getCell("A4").protection?.locked ?? true).toBe(true);
  });

  test("has a sheet for each place where the contract names sheets", async () => {
    const form = await excelOf(await fileIn("ja", "municipal-waste.xlsx"));
    expect(form.worksheets.map(({ name }) => name)).toEqual(["日本", "韓国", "定義"]);
  });

  test("has the codes and titles of an assessment that asks the same each year, without its answers", async () => {
    const [data] = (await excelOf(await fileIn("en", "foshan.xlsx"))).worksheets;
    const texts: unknown[] = [];
    data?.eachRow((row) => row.eachCell((cell) => void texts.push(cell.value)));
    expect(data?.rowCount).toBeGreaterThan(20);
    expect(texts).toEqual(expect.arrayContaining(["Foshan", "China", "E1", "TSS1", "Enablers"]));
    const answers = texts.filter((value) => typeof value === "number" || value instanceof Date);
    expect(answers).toEqual([]);
  });

  test("is empty where a year stands alone", async () => {
    const [data] = (await excelOf(await fileIn("en", "activities.xlsx"))).worksheets;
    let filled = 0;
    data?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.protection?.locked === false && cell.value !== null) filled++;
      }),
    );
    expect(filled).toBe(0);
  });

  test("is the same bytes each time", async () => {
    const once = await fileIn("en", "members.xlsx");
    made.delete("en");
    expect(await fileIn("en", "members.xlsx")).toEqual(once);
  });
});

describe("the letter", () => {
  const letterIn = (pack: Pack | undefined) =>
    new TextDecoder().decode(pack?.files.find(({ path }) => path.endsWith(".txt"))?.bytes);
  const letter = async (locale: Locale, office: string) => {
    const pack = (await packsIn(locale)).find((own) => own.office === office);
    return letterIn(pack);
  };

  test("says what is wanted, by when, and what has changed in the form", async () => {
    const text = await letter("en", "Secretariat");
    expect(text).toContain("municipal-waste.xlsx – Recycling\r\n");
    expect(text).toContain("Wanted by 2022-03-31.");
    expect(text).toContain("The 35 rows of 2020 are in it already");
    expect(text).toMatch(/Now in t, no longer in thousand tonnes: “Generated”, “Treated”/);
    expect(text.match(/no longer in/g)).toHaveLength(1);
  });

  test("names headers that the form calls otherwise, but not those that it translates", async () => {
    const names = { en: ["Member", "City"], ja: ["都市"] };
    const contract = defineContract({
      file: "x.csv",
      columns: { city: area(names), year: period({ en: ["Year"], ja: ["年"] }) },
      key: ["city"],
    });
    const sheet = sheetOf([
      ["City", "Year"],
      ["Foshan", 2020],
    ]);
    const changes = (locale: Locale) => formChanges(contract, { sheets: [sheet], rows: [] }, locale);
    expect(changes("en")).toEqual([{ kind: "renamed", column: "Member", from: "City" }]);
    expect(changes("ja")).toEqual([]);
    expect(await letter("ja", "Secretariat")).not.toContain("「Joined」");
  });

  test.each(locales)("is whole in %s", async (locale) => {
    const { edition } = last;
    const deliveries = edition.deliveries
      .filter(({ office }) => office === "Foshan")
      .map((delivery) => ({ ...delivery, locale, due: "2022-03-31" }));
    const [pack] = await packsOf(
      { edition: { ...edition, edition: "2021", deliveries }, datasets, fingerprints: new Map() },
      last,
    );
    const text = letterIn(pack);
    expect(text).toContain(last.areas.get(last.areas.find("Foshan") ?? "")?.names[locale]);
    expect(text).toContain("2022-03-31");
    expect(text).not.toMatch(/undefined|null|NaN/);
  });
});

test("an office's name becomes a folder's name, and leads nowhere else", async () => {
  const { edition } = last;
  const [delivery] = edition.deliveries;
  if (!delivery) throw new Error("missing delivery");
  const deliveries = [{ ...delivery, office: "../../etc: A/B" }];
  const [pack] = await packsOf(
    { edition: { ...edition, deliveries }, datasets, fingerprints: new Map() },
    last,
  );
  expect(pack?.folder).toBe("etc  A B");
});
