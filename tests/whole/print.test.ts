import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localName } from "../../pipeline/stages/render/file-names.ts";
import { readPdf } from "../stages/render/pdf/read-pdf.ts";
import { almanac } from "../support/almanac.ts";
import { publishedLocales } from "../support/published-locales.ts";

const editions = (await readdir("data/raw")).filter((name) => /^\d{4}$/.test(name)).sort();

describe.each(editions)("the print of %s", (edition) => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "almanac-print-"));
    expect(await almanac(["report", edition, "--only", "pdf", "--to", folder])).toMatchObject({ code: 0 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(publishedLocales)(
    "has in %s twelve pages at most, none but the last under half full, and only marks under eight points; no page of the annex is under a quarter",
    async (locale) => {
      const [report, annex] = await Promise.all(
        ["report.pdf", "annex.pdf"].map(async (name) =>
          readPdf(await readFile(join(folder, localName(name, locale)))),
        ),
      );
      expect(report?.pages.length).toBeLessThanOrEqual(12);
      expect(report?.small.filter((text) => !/^[a-z,]{1,4}$/.test(text))).toEqual([]);
      // The cover is as long as it is, and so are the report's contents behind it.
      const blanks = (coverage: readonly number[] = [], from: number, least: number) =>
        coverage.flatMap((part, at) =>
          at >= from && at < coverage.length - 1 && part < least ? [[at + 1, part]] : [],
        );
      expect(blanks(report?.coverage, 2, 0.5)).toEqual([]);
      expect(blanks(annex?.coverage, 1, 0.25)).toEqual([]);
    },
  );
});
