import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliveriesCommand } from "../../pipeline/commands/deliveries-command.ts";
import { newCommand } from "../../pipeline/commands/new-command.ts";
import { check } from "../../pipeline/flow/check.ts";
import { editionText, nextEdition } from "../../pipeline/flow/next-edition.ts";
import type { Edition } from "../../pipeline/model/edition.ts";
import { formName } from "../../pipeline/model/file-name.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { type Locale, locales } from "../../pipeline/model/locale.ts";
import { readEdition } from "../../pipeline/stages/ingest/edition/read-edition.ts";
import { datasets } from "../support/datasets.ts";
import { allBut, type Copy, copyEdition, filesBelow, placeOf } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

const carried = new Set(["membership", "recycling"]);
let copy: Copy;
let packs: string;
const printed: string[] = [];
const terminal = terminalInto((text) => printed.push(text));
beforeEach(async () => {
  printed.length = 0;
  copy = await copyEdition("2020", allBut(...carried, "shift"));
  packs = await mkdtemp(join(tmpdir(), "almanac-packs-"));
});
afterEach(async () => {
  await copy.dispose();
  await rm(packs, { recursive: true, force: true });
});

const raw = (...path: string[]) => join(copy.root, "data/raw", ...path);
const begin = (year: string, options: { from?: string; packs?: string } = {}) =>
  newCommand(year, { root: copy.root, ...options }, terminal);

async function editLast(change: (edition: Record<string, unknown>) => object): Promise<void> {
  const path = copy.path("edition.json");
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, "utf8")))));
}

describe("a new edition", () => {
  test("has last edition's deliveries, its dates and titles a year on, and a folder for each dataset", async () => {
    await copy.dispose();
    copy = await copyEdition();
    await editLast((edition) => ({ ...edition, reissued: "2021-09-01" }));
    expect(await begin("2021")).toBe(0);
    const bytes = await readFile(raw("2021", "edition.json"));
    const { edition, findings } = readEdition(bytes, "2021");
    expect(findings).toEqual([]);
    expect(edition).toMatchObject({ edition: "2021", published: "2022-07-31", draft: true });
    expect(edition?.title.ja).toBe("年次指標 2021年版");
    expect(edition?.reissued).toBeUndefined();
    const last: Edition = JSON.parse(await readFile(raw("2020", "edition.json"), "utf8"));
    // The questionnaires of climate reporting are a file a year: that of 2020 stays, and one of 2021 is asked for.
    expect(edition?.deliveries).toHaveLength(last.deliveries.length + 1);
    expect(await readdir(raw("2021"))).toEqual([...datasets.map(({ id }) => id), "edition.json"].sort());
  });

  test("takes the network's logo and colours along", async () => {
    const logo = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
    );
    await editLast((edition) => ({ ...edition, logo: "logo.svg", colours: { light: "#000080" } }));
    await writeFile(copy.path("logo.svg"), logo);
    expect(await begin("2021")).toBe(0);
    expect(await readFile(raw("2021", "logo.svg"))).toEqual(logo);
    const { edition } = readEdition(await readFile(raw("2021", "edition.json")), "2021");
    expect(edition).toMatchObject({ logo: "logo.svg", colours: { light: "#000080" } });
  });

  test("expects again what was not delivered, and says so", async () => {
    const text = await readFile(copy.path("edition.json"), "utf8");
    const given = text.replace(
      '"office": "Kaili", "locale": "zh-Hans"',
      '"office": "Kaili", "locale": "zh-Hans", "due": "2021-03-31", "state": "not-delivered", "reason": "none"',
    );
    await writeFile(copy.path("edition.json"), given);
    await copy.remove("shift/kaili.xlsx");
    await begin("2021");
    const { edition } = readEdition(await readFile(raw("2021", "edition.json")), "2021");
    const kaili = edition?.deliveries.find(({ office }) => office === "Kaili");
    expect(kaili).toMatchObject({ state: "expected", due: "2022-03-31" });
    expect(kaili).not.toHaveProperty("reason");
    expect(printed.join("\n")).toContain("kaili.xlsx of Kaili did not come last time");
  });

  test("never replaces one that is there", async () => {
    await mkdir(raw("2021"));
    await expect(begin("2021")).rejects.toThrow("stays as it is");
    await expect(begin("2020")).rejects.toThrow("stays as it is");
    expect(await readdir(raw("2021"))).toEqual([]);
  });

  test.each([
    ["21", {}, "is a year"],
    ["2019", {}, "no edition before 2019"],
    ["2021", { from: "2022" }, "there is 2020"],
    ["2021", { packs: "data/raw" }, "belongs to the program"],
  ] as const)("%s %j is refused in one line", async (year, options, says) => {
    await expect(begin(year, options)).rejects.toThrow(says);
  });

  test("is not made from an edition.json with faults", async () => {
    await editLast((edition) => ({ ...edition, published: "soon" }));
    await expect(begin("2021")).rejects.toThrow("almanac check 2020");
    await expect(readdir(raw("2021"))).rejects.toThrow();
  });

  test("keeps the files of earlier years, asks for the new one, and cites them as before", () => {
    const source = { organisation: "CDP", title: "Responses 2021", year: "2021" };
    const of = (file: string) => ({
      ...{ dataset: "climate", file, office: "CDP", locale: "en" as const, state: "expected" as const },
    });
    const last = {
      edition: "2021",
      title: { en: "2021" },
      published: "2022-08-31",
      locales: ["en"],
      network: "N",
      deliveries: [of("cdp-2020.csv"), { ...of("cdp-2021.csv"), source }, { ...of("plan-2021.csv"), source }],
    } satisfies Edition;
    const { deliveries } = nextEdition(last, "2022");
    const cited = { organisation: "CDP", title: "Responses 2022" };
    expect(deliveries).toEqual([
      of("cdp-2020.csv"),
      { ...of("cdp-2021.csv"), source },
      { ...of("cdp-2022.csv"), source: cited },
      { ...of("plan-2022.csv"), source: cited },
    ]);
  });

  test("of 29 February is of the 28th, and a year inside a number stays", () => {
    const last = {
      edition: "2020",
      title: { en: "No. 120201 of 2020" },
      published: "2020-02-29",
      locales: ["en"],
      network: "N",
      deliveries: [],
    } satisfies Edition;
    const next = nextEdition(last, "2021");
    expect([next.published, next.title.en]).toEqual(["2021-02-28", "No. 120201 of 2021"]);
    expect(nextEdition(last, "2024").published).toBe("2024-02-29");
    expect(JSON.parse(editionText(next))).toEqual(next);
  });
});

describe("packs", () => {
  test("are made anew where they are as they were made; what was filled in is left and named", async () => {
    await begin("2021", { packs });
    const first = await filesBelow(packs);
    expect([...first.keys()]).toContain("Kaili/shift/kaili.xlsx");
    expect([...first.keys()]).toContain("Kaili/check-2021.zip");
    const filled = join(packs, "Kaili/shift/kaili.xlsx");
    await writeFile(filled, "filled in");
    const path = raw("2021", "edition.json");
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text
        .replace(
          '"office": "Foshan", "locale": "en"',
          '"office": "Foshan", "locale": "ja", "due": "2022-02-15"',
        )
        .replace(/"office": "Kaili", "locale": "[^"]+"/, '"office": "Kaili", "locale": "ko"'),
    );
    printed.length = 0;
    await begin("2021", { packs });
    expect(printed.join("\n")).toContain(`they were made:\n  ${filled}`);
    expect(await readFile(filled, "utf8")).toBe("filled in");
    // The letter has its day, and the one in the language of before is gone.
    expect(await readFile(join(packs, "Foshan/はじめにお読みください.txt"), "utf8")).toContain("2022-02-15");
    expect(await readdir(join(packs, "Foshan"))).not.toContain("Read me first.txt");
  });

  test("of an edition that is there have the dates that its edition.json was given", async () => {
    await begin("2021");
    const path = raw("2021", "edition.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace('"office": "Foshan", "locale": "en"', '$&, "due": "2022-02-15"'));
    await begin("2021", { packs });
    expect(await readFile(join(packs, "Foshan/Read me first.txt"), "utf8")).toContain("by 2022-02-15");
    expect(await readFile(path, "utf8")).toContain("2022-02-15");
  });

  test.each(locales)("filled in and dropped back pass the check in %s", async (locale) => {
    await editLast((edition) => ({
      ...edition,
      deliveries: inLanguage(edition.deliveries, locale).filter(({ dataset }) => carried.has(dataset)),
    }));
    for (const { id } of datasets)
      if (!carried.has(id)) await rm(raw("2020", id), { recursive: true, force: true });
    await begin("2021", { packs });
    for (const dataset of datasets.filter(({ id }) => carried.has(id)))
      for (const contract of Object.values(dataset.sources)) {
        const name = formName(contract.file);
        await cp(join(packs, "Secretariat", dataset.id, name), raw("2021", dataset.id, name));
      }
    const checked = await check({ root: copy.root, edition: "2021", datasets, progress: () => {} });
    expect(checked.findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`)).toEqual([]);
    expect(checked.computed.map(({ dataset }) => dataset)).toEqual([...carried]);
  });
});

function inLanguage(deliveries: unknown, locale: Locale): { dataset: string }[] {
  return (deliveries as { dataset: string }[]).map((delivery) => ({ ...delivery, locale }));
}

describe("deliveries", () => {
  test("tell by office what has come, what has not, and what is to be mended", async () => {
    await cp("reports/2020/manifest.json", join(copy.root, "reports/2020/manifest.json"), {
      recursive: true,
    });
    await begin("2021");
    await cp(raw("2020", "shift/scheme.csv"), raw("2021", "shift/scheme.csv"));
    await writeFile(raw("2021", "membership/members.xlsx"), "not a workbook");
    await writeFile(
      raw("2021", "recycling/targets.csv"),
      `${await readFile(raw("2020", "recycling/targets.csv"), "utf8")}Mongolia,waste recycling rate,soon,x,2035,50,%,increase,s\n`,
    );
    const path = raw("2021", "edition.json");
    const text = await readFile(path, "utf8");
    const reason =
      "No assessment was made, and none will be before the next council has been elected and sworn in.";
    await writeFile(
      path,
      text
        .replace(
          '"office": "Kaili", "locale": "zh-Hans"',
          `$&, "state": "not-delivered", "reason": "${reason}"`,
        )
        .replace('"office": "Foshan", "locale": "en"', '$&, "due": "2022-02-15"'),
    );
    printed.length = 0;
    expect(await deliveriesCommand("2021", { root: copy.root }, terminal)).toBe(0);
    const told = printed.join("\n");
    expect(told).toMatch(/shift\/scheme\.csv +arrived; the same file as last edition.s/);
    expect(told).toMatch(/membership\/members\.xlsx +arrived, but cannot be read/);
    expect(told).toMatch(/recycling\/targets\.csv +arrived; 2 to mend/);
    expect(told).toMatch(/shift\/foshan\.xlsx +not yet \(wanted by 2022-02-15\)/);
    expect(told.replace(/\s+/g, " ")).toContain(`: ${reason}`);
    expect(told).toMatch(/\d+ deliveries: 3 arrived, \d+ not yet, 1 not delivered\./);
    expect(Math.max(...told.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);

    printed.length = 0;
    await deliveriesCommand("2021", { root: copy.root, json: true }, terminal);
    const { offices } = JSON.parse(printed.join("\n"));
    const states = offices.flatMap(
      (own: { deliveries: { path: string; state: string }[] }) => own.deliveries,
    );
    expect(states).toContainEqual(expect.objectContaining({ path: "shift/scheme.csv", state: "unchanged" }));
    expect(states).toContainEqual(
      expect.objectContaining({ path: "shift/kaili.xlsx", state: "not-delivered", reason }),
    );
  });
});
