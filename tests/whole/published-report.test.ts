import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unfolded } from "../../bench/proof/unfolded-page.mjs";
import { chartName, localName } from "../../pipeline/stages/render/file-names.ts";
import { almanac } from "../support/almanac.ts";
import { type Copy, copyEdition, filesBelow, inGit, piecesOf } from "../support/edition.ts";
import { withoutNeighbours } from "../support/page-parts.ts";
import { proofread } from "../support/proofread.ts";
import { publishedLocales } from "../support/published-locales.ts";
import { publishedReport } from "../support/published-report.ts";

/** The whole report of 2020, made where nothing is as it is where ours was made: time zone, locale, home and typefaces. */
let copy: Copy;
const made = (name: string) => `${copy.root}/reports/2020/${name}`;
beforeAll(async () => {
  copy = await copyEdition();
  // What was published before is told beside what it is now.
  for (const name of ["manifest.json", "observations.csv", "indicators.csv", "vintages.csv"])
    await cp(`reports/2020/${name}`, made(name));
  const fonts = `${copy.root}/fonts.conf`;
  await writeFile(fonts, `<?xml version="1.0"?><fontconfig><dir>${copy.root}/data</dir></fontconfig>`);
  const machine = { TZ: "Asia/Ulaanbaatar", LC_ALL: "mn_MN.UTF-8", LANG: "mn_MN.UTF-8" };
  const bare = { HOME: copy.root, FONTCONFIG_FILE: fonts };
  expect(await almanac(["report", "--root", copy.root], { ...machine, ...bare })).toMatchObject({ code: 0 });
});
afterAll(() => copy.dispose());

describe("the raw files of 2020", () => {
  test("give the published report to the byte, in every language and format, though git does not keep them all", async () => {
    const files = await filesBelow(`${copy.root}/reports/2020`);
    const published = inGit(await filesBelow("reports/2020"));
    // What changed is shown by element and line; the manifest last, which only follows.
    const changed = [...published.keys()].filter((name) => files.get(name) !== published.get(name));
    const isManifest = (name: string) => name === "manifest.json";
    for (const name of [...changed.filter((name) => !isManifest(name)), ...changed.filter(isManifest)])
      if (files.has(name))
        expect(await piecesOf(made(name)), name).toEqual(await piecesOf(`reports/2020/${name}`));
    expect(inGit(files)).toEqual(published);
    const { outputs } = JSON.parse(await readFile("reports/2020/manifest.json", "utf8"));
    const { "manifest.json": _, ...hashes } = Object.fromEntries(files);
    expect(hashes).toEqual(outputs);
    for (const locale of publishedLocales) {
      const names = ["index.html", "quality.html", "report.pdf", "statistics.xlsx"];
      expect([...files.keys()]).toEqual(expect.arrayContaining(names.map((name) => localName(name, locale))));
      for (const extension of ["svg", "vl.json", "png", "pdf"])
        expect(files.has(chartName("recycling-rate", extension, locale))).toBe(true);
    }
  });

  test("are not written to", async () => {
    // The copy holds the raw files of this edition and of no other.
    const raw = [...(await filesBelow("data/raw"))].filter(([name]) => name.startsWith("2020/"));
    expect(await filesBelow(`${copy.root}/data/raw`)).toEqual(new Map(raw));
  });

  test.each([
    [{ TZ: "America/St_Johns", LC_ALL: "ko_KR.UTF-8" }, "en", ["png", "pdf"]],
    [{ TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }, "mn", ["html", "svg", "xlsx", "csv"]],
  ] as const)("give the same bytes, with %j, in %s alone, as %j alone", async (env, locale, only) => {
    const folder = `${copy.root}/${locale}`;
    const part = ["--locale", locale, "--only", ...only, "--to", folder];
    const { code, stdout } = await almanac(["report", "--root", copy.root, ...part], {
      ...env,
      LANG: env.LC_ALL,
    });
    expect(code).toBe(0);
    // A long path is broken at the edge of the terminal.
    expect(stdout.replace(/\n */g, "")).toContain(folder);
    const files = await filesBelow(folder);
    const isPage = (name: string) => name.endsWith(".html");
    const others = [...files].filter(([name]) => !isPage(name) && name !== "manifest.json");
    expect(others.length).toBeGreaterThan(20);
    const { outputs } = JSON.parse(await readFile(made("manifest.json"), "utf8"));
    expect(outputs).toMatchObject(Object.fromEntries(others));
    const pageOf = async (path: string) => withoutNeighbours(await readFile(path, "utf8"));
    for (const name of [...files.keys()].filter(isPage))
      expect(await pageOf(`${folder}/${name}`), name).toBe(await pageOf(made(name)));
  });
});

/** A copy of a page with its tables as a reader sees them who unfolds them. */
async function asUnfolded(page: string): Promise<string> {
  const text = join(copy.root, `unfolded-${basename(page)}`);
  await writeFile(text, unfolded(await readFile(page, "utf8")));
  return text;
}

describe("what we publish is proofread by ourselves", () => {
  const texts = publishedLocales.flatMap((locale) => [
    [localName("index.html", locale), locale === "mn" ? 2000 : 1000] as const,
    [localName("statistics.xlsx", locale), 1000] as const,
    // What is drawn in tables and charts of a page is linked less often.
    ...(["en", "ja", "mn"].includes(locale)
      ? [[localName("report.pdf", locale), 100] as const, [localName("annex.pdf", locale), 700] as const]
      : []),
  ]);

  test.each(publishedLocales)("the latest page in %s, beside the editions before it", async (locale) => {
    const editions = (await readdir("reports")).filter((name) => /^\d{4}$/.test(name)).sort();
    expect(editions.length).toBeGreaterThan(1);
    const page = join(await publishedReport(editions.at(-1)), localName("index.html", locale));
    const { wrong } = await proofread(await asUnfolded(page), editions);
    expect(wrong).toEqual([]);
  });

  test.each(texts)(
    "%s holds no figure that disagrees with the record or with itself",
    async (name, least) => {
      const text = name.endsWith(".html") ? await asUnfolded(made(name)) : made(name);
      const { exitCode, counts, wrong } = await proofread(text, ["2020"]);
      expect(wrong).toEqual([]);
      expect(counts.agree).toBeGreaterThan(least);
      expect(exitCode).toBe(0);
    },
  );
});
