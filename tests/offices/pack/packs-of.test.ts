import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { fits } from "../../../pipeline/model/contract.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import { type Locale, locales } from "../../../pipeline/model/locale.ts";
import { isMissing, type Measure } from "../../../pipeline/model/quantity.ts";
import { evidence, type Row } from "../../../pipeline/model/table.ts";
import { type LastEdition, type Pack, packsOf } from "../../../pipeline/offices/pack/packs-of.ts";
import { readRawFile } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { checkEdition } from "../../support/check-edition.ts";
import { datasets } from "../../support/datasets.ts";
import { excelOf, partsOf } from "../annotate/support.ts";
import { sentBack } from "./support.ts";

const sources = datasets.flatMap((dataset) =>
  Object.entries(dataset.sources).map(([source, contract]) => ({ dataset, source, contract })),
);
const carried = sources.filter(({ contract }) => contract.carriesOver);
let last: LastEdition & { readonly edition: Edition };

beforeAll(async () => {
  const checked = await checkEdition();
  if (!checked.edition) throw new Error("missing edition");
  last = { ...checked, edition: checked.edition };
});

const made = new Map<Locale, Promise<Pack[]>>();
function packsIn(locale: Locale): Promise<Pack[]> {
  const { edition } = last;
  const asked = {
    ...edition,
    edition: "2021",
    deliveries: edition.deliveries.map((delivery) => ({ ...delivery, locale, due: "2022-03-31" })),
  };
  const packs = made.get(locale) ?? packsOf(asked, last, datasets);
  made.set(locale, packs);
  return packs;
}

async function fileIn(locale: Locale, end: string): Promise<Uint8Array> {
  const files = (await packsIn(locale)).flatMap((pack) => pack.files);
  const found = files.find(({ path }) => path.endsWith(end));
  if (!found) throw new Error(`missing file: ${end}`);
  return found.bytes;
}

function isIn(row: Row, path: string): boolean {
  const [column = ""] = Object.keys(row);
  return evidence(row, column).range.file === path;
}

/** What a row says, without where it stands and how it was written. */
function plain(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== "object" || value === null) return [name, value];
      const measure = value as Measure;
      if (isMissing(measure)) return [name, measure.missing];
      return [
        name,
        `${measure.qualifier} ${Number(measure.amount.toPrecision(9))} ${measure.unit} ${measure.status}`,
      ];
    }),
  );
}

const form: Edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));

/** The first file that the edition has of a source, which may be delivered in several. */
function deliveredTo({ dataset, contract }: (typeof carried)[number]): string | undefined {
  return form.deliveries.find((own) => own.dataset === dataset.id && fits(contract.file, own.file))?.file;
}

const cases = carried.flatMap((own) => {
  const file = deliveredTo(own);
  return file === undefined
    ? []
    : locales.map(
        (locale) => [`${own.dataset.id} ${own.source} ${locale}`, { ...own, name: file }, locale] as const,
      );
});

describe("rows that carry over come back as they were", () => {
  test.each(cases)("%s", async (_, { dataset, source, contract, name }, locale) => {
    const form = await fileIn(locale, `/${dataset.id}/${name.replace(/(\.csv)$/, "$1.xlsx")}`);
    const bytes = await sentBack(form, contract);
    const raw = {
      list: async () => [],
      kind: async () => "file" as const,
      size: async () => bytes.length,
      read: async () => bytes,
      hash: async () => "",
    };
    const path = `${dataset.id}/${name}`;
    const file = await readRawFile(raw, path, { dataset: dataset.id, source, contract });
    const alone = { ...dataset, sources: { [source]: contract }, check: () => [] };
    const context = { edition: last.edition, areas: last.areas };
    const read = validate(alone, [file], context);
    expect([...file.findings, ...read.findings].filter(isError)).toEqual([]);
    const before = last.validated
      .find((own) => own.dataset.id === dataset.id)
      ?.sources.find((own) => own.source === source);
    const rows = [...(before?.table ?? [])].filter((row) => isIn(row, path)).map(plain);
    expect(rows.length).toBeGreaterThan(0);
    expect([...(read.sources[0]?.table ?? [])].map(plain)).toEqual(rows);
  });
});

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

  test.each(["foshan.xlsx", "activities.xlsx"])("%s is empty: a year stands alone", async (name) => {
    const [data] = (await excelOf(await fileIn("en", name))).worksheets;
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
  const letter = async (locale: Locale, office: string) => {
    const pack = (await packsIn(locale)).find((own) => own.office === office);
    const text = pack?.files.find(({ path }) => path.endsWith(".txt"));
    return new TextDecoder().decode(text?.bytes);
  };

  test("says what is wanted, by when, and what has changed in the form", async () => {
    const text = await letter("en", "Secretariat");
    expect(text).toContain("municipal-waste.xlsx – Recycling\r\n");
    expect(text).toContain("Wanted by 2022-03-31.");
    expect(text).toContain("The 35 rows of 2020 are in it already");
    expect(text).toMatch(/Now in t, no longer in thousand tonnes: “Generated”, “Treated”/);
    expect(text.match(/no longer in/g)).toHaveLength(1);
  });

  test("names headers that the form calls otherwise", async () => {
    expect(await letter("ja", "Secretariat")).toContain(
      "“Joined”".replace(/[“”]/g, (q) => (q === "“" ? "「" : "」")),
    );
  });

  test.each(locales)("is whole in %s", async (locale) => {
    const text = await letter(locale, "Foshan");
    expect(text).toContain("Foshan");
    expect(text).toContain("2022-03-31");
    expect(text).not.toMatch(/undefined|null|NaN/);
  });
});

test("an office's name becomes a folder's name, and leads nowhere else", async () => {
  const { edition } = last;
  const [delivery] = edition.deliveries;
  if (!delivery) throw new Error("missing delivery");
  const deliveries = [{ ...delivery, office: "../../etc: A/B" }];
  const [pack] = await packsOf({ ...edition, deliveries }, last, datasets);
  expect(pack?.folder).toBe("etc  A B");
});
