import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { localName } from "../../pipeline/stages/render/file-names.ts";
import { readPdf } from "../stages/render/pdf/read-pdf.ts";
import { almanac } from "../support/almanac.ts";
import { publishedLocales } from "../support/published-locales.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const editions = (await readdir("data/raw")).filter((name) => /^\d{4}$/.test(name)).sort();

describe.each(editions)("the print of %s", (edition) => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "almanac-print-"));
    expect(await almanac(["report", edition, "--only", "pdf", "--to", folder])).toMatchObject({ code: 0 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(publishedLocales)(
    "has in %s no page that is nearly blank, and a body of twelve at most",
    async (locale) => {
      const { pages, coverage } = await readPdf(
        await readFile(join(folder, localName("report.pdf", locale))),
      );
      const { annex, further, demonstrations } = phrasebooks[locale].story;
      const begun = pages.findIndex(
        (text, at) => at > 1 && [further, demonstrations].some((name) => text.includes(annex(name))),
      );
      expect(begun).toBeGreaterThan(4);
      expect(begun).toBeLessThanOrEqual(12);
      expect(coverage.flatMap((part, at) => (at > 0 && part < 0.25 ? [[at + 1, part]] : []))).toEqual([]);
    },
  );
});
