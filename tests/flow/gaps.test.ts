import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { draft } from "../../pipeline/flow/draft.ts";
import { fits } from "../../pipeline/model/contract.ts";
import type { Delivery, Edition } from "../../pipeline/model/edition.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { datasets } from "../support/datasets.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../support/edition.ts";
import { madeOnce, remembered } from "../support/remembered.ts";

const { deliveries }: Edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
const reason = "the office was closed";
let copy: Copy;
/** One small dataset beside the one that lacks a file: it is published whatever becomes of the other. */
const besideOf = (dataset: string) => (dataset === "publications" ? "programmes" : "publications");
const besides = (dataset: string) => copyEdition("2020", allBut(dataset, besideOf(dataset)));
afterEach(() => copy.dispose());

async function edited(change: (deliveries: Delivery[]) => unknown[]): Promise<void> {
  const path = copy.path("edition.json");
  const edition = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...edition, deliveries: change(edition.deliveries) }, null, 2));
}

async function drafted() {
  const { checked, report } = await draft({
    root: copy.root,
    edition: "2020",
    datasets,
    locales: ["en"],
    only: ["html", "csv"],
    progress: () => {},
    ...remembered(copy.root),
    make: madeOnce,
  });
  const text = (path: string) => String(report?.files.get(path) ?? "");
  const errors = checked.findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`);
  return { checked, report, errors, page: text("index.html"), quality: text("quality.html") };
}

/** Whether each source that the file belongs to is optional, or has other files: another city, another year. */
function canDoWithout(dataset: string, file: string): boolean {
  const others = deliveries.filter((own) => own.dataset === dataset && own.file !== file);
  const sources = Object.values(datasets.find(({ id }) => id === dataset)?.sources ?? {});
  return sources
    .filter((contract) => fits(contract.file, file))
    .every((contract) => !contract.required || others.some((own) => fits(contract.file, own.file)));
}

const cases = deliveries.map((own) => [`${own.dataset}/${own.file}`, own] as const);

describe("a delivery that was not made", () => {
  test.each(cases)(
    "%s: what came is published, and what did not is named",
    async (path, { dataset, file }) => {
      // The roster is what all others may ask for names: here nothing is left out.
      const among = path === "membership/members.xlsx" ? datasets.length : 2;
      copy = await (among > 2 ? copyEdition() : besides(dataset));
      await copy.remove(path);
      await edited((all) =>
        all.map((own) => (own.file === file ? { ...own, state: "not-delivered", reason } : own)),
      );
      const { checked, report, errors, page, quality } = await drafted();
      // What check finds and what keeps the report from being are the same.
      expect(errors).toEqual([]);
      expect(report).not.toBeNull();
      expect(checked.findings.filter(({ code }) => code === "not-delivered").map(placeOf)).toEqual([path]);
      const codes = checked.findings.map(({ code }) => code);
      for (const code of ["missing-file", "empty-chart", "empty-indicator"])
        expect(codes).not.toContain(code);
      expect(page).toContain(reason);
      expect(quality).toContain(reason);
      const isThere = checked.computed.some((own) => own.dataset === dataset);
      expect(isThere).toBe(canDoWithout(dataset, file));
      expect(page.includes(`id="${dataset}"`)).toBe(isThere);
      expect(checked.computed).toHaveLength(isThere ? among : among - 1);
    },
  );
});

describe("a file that is not there", () => {
  beforeEach(async () => {
    copy = await besides("shift");
  });

  test("is asked for; the advice to write that it was not delivered mends it", async () => {
    await copy.remove("shift/scheme.csv");
    expect((await drafted()).errors).toEqual(["missing-file shift/scheme.csv"]);
    await edited((all) =>
      all.map((own) => (own.file === "scheme.csv" ? { ...own, state: "not-delivered", reason } : own)),
    );
    expect((await drafted()).errors).toEqual([]);
  });

  test("is still missed once its delivery is taken out; the advice mends this, too", async () => {
    await copy.remove("shift/scheme.csv");
    await edited((all) => all.filter(({ file }) => file !== "scheme.csv"));
    expect((await drafted()).errors).toEqual(["missing-file shift/scheme.csv"]);
    const own = { dataset: "shift", file: "scheme.csv", office: "Secretariat", locale: "en" };
    await edited((all) => [...all, { ...own, state: "not-delivered", reason }]);
    expect((await drafted()).errors).toEqual([]);
  });

  test("was not delivered and came after all: it is read, and its advice mends the warning", async () => {
    await edited((all) =>
      all.map((own) => (own.file === "kaili.xlsx" ? { ...own, state: "not-delivered", reason } : own)),
    );
    const warned = (await drafted()).checked.findings.filter(({ code }) => code === "delivered-after-all");
    expect(warned.map(placeOf)).toEqual(["shift/kaili.xlsx"]);
    await edited((all) =>
      all.map(({ dataset, file, office, locale }) => ({ dataset, file, office, locale })),
    );
    const codes = (await drafted()).checked.findings.map(({ code }) => code);
    expect(codes).not.toContain("delivered-after-all");
  });
});

test("a file has one office: the same delivery of two is an error", async () => {
  copy = await besides("shift");
  await edited((all) => [...all, { ...all.find(({ file }) => file === "kaili.xlsx"), office: "Guizhou" }]);
  const { errors } = await drafted();
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^invalid-edition edition\.json › line \d+$/);
});
