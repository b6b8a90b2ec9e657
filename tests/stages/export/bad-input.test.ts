import { beforeAll, describe, expect, test } from "vitest";
import { clients, toldKey, toldValue } from "../../../bench/exports/clients.mjs";
import { type Checked, check } from "../../../pipeline/flow/check.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import { exportFormatNames } from "../../../pipeline/model/export-format.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { measured, missing } from "../../../pipeline/model/quantity.ts";
import { rangeOf } from "../../../pipeline/model/source.ts";
import { datasetUnit, type Unit } from "../../../pipeline/model/unit.ts";
import { exportedOf } from "../../../pipeline/stages/export/exported.ts";
import { exportAs } from "../../../pipeline/stages/export/formats.ts";
import { type Loss, losses } from "../../../pipeline/stages/export/not-carried.ts";
import { datasets } from "../../support/datasets.ts";
import { exportedFrom, onDisk } from "../../support/exports.ts";
import { expectEqual } from "../../support/proved-twice.ts";
import { remembered } from "../../support/remembered.ts";

let checked: Checked;
beforeAll(async () => {
  const own = datasets.filter(({ id }) => id === "governance");
  const job = { root: ".", edition: "2020", datasets: own, partial: true, progress: () => {} };
  checked = await check({ ...job, ...remembered(".") });
});

type Change = Partial<Pick<Edition, "network" | "licence" | "locales">>;

const range = rangeOf({ file: "governance/roles.csv", sheet: "", row: 2, column: 2 });
const of = (amount: number, unit: Unit = "person") =>
  measured(unit, amount, { range, status: "reported", raw: String(amount) });

interface Covered {
  readonly area?: string;
  readonly period?: string;
  readonly breakdown?: string;
}
function figure(covers: Covered, value: Observation["value"] = of(7)): Observation {
  const [{ indicator = "" } = {}] = checked.computed.flatMap(({ observations }) => observations);
  return observe(indicator, { area: "EAS", period: "2020", ...covers }, value);
}

/** An edition with these figures alone. */
async function exportOf(observations: readonly Observation[], change: Change = {}) {
  if (!checked.edition) throw new Error("missing edition");
  const [computed] = checked.computed;
  if (!computed) throw new Error("missing dataset");
  const own = {
    ...{ ...checked, edition: { ...checked.edition, ...change } },
    computed: [{ ...computed, observations }],
  };
  return exportedFrom(own, "/nowhere");
}

/** Reads all formats back and gives what each says that it lost, or wrote otherwise. */
async function readBack(observations: readonly Observation[], change: Change = {}) {
  const { exported, notCarried } = await exportOf(observations, change);
  const truth = new Map(
    exported.figures.map(({ value, ...key }) => [
      toldKey(key, "2020"),
      "missing" in value
        ? toldValue({ amount: null, unit: "", status: "", qualifier: "", missing: value.missing })
        : toldValue({ ...value, missing: "" }),
    ]),
  );
  const told: Record<string, (readonly [Loss, string, string])[]> = { all: [] };
  for (const format of exportFormatNames) {
    for (const read of Object.values(clients[format])) {
      const found = await onDisk(format, exported, (folder) => read(folder, "2020"));
      expectEqual(found, { exported, truth }, format);
    }
    told[format] = exportAs(format, exported).notCarried.map((own) => [own.loss, own.about, own.instead]);
  }
  told.all = notCarried.map(({ loss, about, instead }) => [loss, about, instead]);
  return told;
}

describe("what another format has no room for comes back, or is said not to be there:", () => {
  test("a unit without a code", async () => {
    const told = await readBack([figure({}, of(4.2, datasetUnit("doctor/1000")))]);
    expect(told.sdmx).toContainEqual(["no-unit-code", "doctor/1000", "DOCTOR_1000"]);
  });

  test("a place that areas.csv does not have", async () => {
    const told = await readBack([figure({ area: "XYZ" }), figure({ area: "Ho Chi Minh" })]);
    expect(told.all).toContainEqual(["unknown-place", "XYZ", "XYZ"]);
    expect(told.sdmx).toContainEqual(["no-part-code", "Ho Chi Minh", "Ho_Chi_Minh"]);
  });

  test("parts whose codes would be the same", async () => {
    const told = await readBack(
      ["a b", "a_b", "a+b", "_T", "", "年", "月"].map((breakdown) => figure({ breakdown })),
    );
    expect(told.sdmx).toEqual(
      expect.arrayContaining([
        ["same-code", "a b", "a_b_2"],
        ["same-code", "a+b", "a_b_3"],
        ["same-code", "_T", "_T_2"],
        ["no-part-code", "年", "X"],
        ["same-code", "月", "X_2"],
      ]),
    );
    expect(told["json-stat"]).toContainEqual(["same-code", "_T", "_T_2"]);
    expect(told.datapackage).toContainEqual(["same-code", "_T", "_T_2"]);
  });

  test("a text with every separator", async () => {
    const breakdown = `a,b;c|d"e'f\tg: h\n- i # {j} [k] \\l/m & <n> 'o' %p € 東`;
    const told = await readBack([
      figure({ breakdown }),
      figure({ breakdown: " led" }),
      figure({ breakdown: "x: y" }),
    ]);
    expect(told.sdmx?.map(([loss]) => loss)).toContain("no-part-code");
  });

  test("a text that a spreadsheet takes for a formula", async () => {
    const { exported } = await exportOf([figure({ breakdown: "=1+1" })]);
    const { files, notCarried } = exportAs("datapackage", exported);
    expect(files.get("observations.csv")).toContain(",'=1+1,");
    expect(notCarried).toContainEqual(
      expect.objectContaining({ loss: "formula-like", about: "=1+1", instead: "'=1+1" }),
    );
  });

  test("parts that a program takes for nothing", async () => {
    const told = await readBack(["NA", "None", "null", "2025"].map((breakdown) => figure({ breakdown })));
    expect(told["open-sdg"]).toEqual(
      expect.arrayContaining(["NA", "None", "null"].map((part) => ["no-part-code", part, `_${part}`])),
    );
  });

  test("periods that are no year, and those without an end", async () => {
    const periods = [
      "2020",
      "2020-02",
      "2020-02-29",
      "2018/2019",
      "2018-06/2021-06",
      "2020-01-31/2020-02-29",
      "2019/",
    ];
    const told = await readBack(periods.map((period) => figure({ period })));
    expect(told["open-sdg"]).toContainEqual(["not-a-year", "2018-06/2021-06", "2018"]);
    expect(told["open-sdg"]?.filter(([loss]) => loss === "not-a-year")).toHaveLength(6);
    expect(told.sdmx?.filter(([loss]) => loss === "open-period").map(([, about]) => about)).toEqual([
      expect.stringContaining(" 2019/ "),
    ]);
  });

  test("one period in two forms", async () => {
    const told = await readBack([
      figure({ period: "2018/2019" }),
      figure({ period: "2018-01/2019-12" }, of(8)),
    ]);
    expect(told.sdmx).toContainEqual(["same-period", expect.stringContaining("2018/2019"), "2018-01-01/P2Y"]);
  });

  test("a figure that had another unit, and no value, in editions before", async () => {
    if (!checked.edition) throw new Error("missing edition");
    const own = { ...checked.computed[0], observations: [figure({})] } as Checked["computed"][number];
    const gave = (edition: string, value: Observation["value"], replaced: boolean) => ({
      ...{ vintage: { ...figure({}, value), dataset: own.dataset, edition }, published: `${edition}-07-31` },
      ...{ line: null, replaced },
    });
    const vintagesOf = () => [
      gave("2018", of(1, "household"), true),
      gave("2018", of(2, "household"), false),
      gave("2019", missing("suppressed"), false),
      gave("2020", of(6), true),
      gave("2020", of(7), false),
      gave("2021", of(9), false),
    ];
    const material = { ...checked, edition: checked.edition, computed: [own] };
    const exported = exportedOf(material, vintagesOf, () => {});
    expect(exported.vintages.map(({ id }) => id)).toEqual(["2020", "2020-1", "2019", "2018-1", "2018"]);
    const told = {
      "2020": "7 | person",
      "2020-1": "6 | person",
      "2019": " | ",
      "2018-1": "1 | household",
      "2018": "2 | household",
    };
    for (const format of exportFormatNames)
      for (const [client, read] of Object.entries(clients[format])) {
        const found = await onDisk(format, exported, (folder) => read(folder, "2020"));
        const values = [...found].map(([key, value]) => [
          key.split(" | ").at(-1),
          value.split(" | ").slice(0, 2).join(" | "),
        ]);
        expect(Object.fromEntries(values), client).toEqual(told);
      }
  });

  test("the same figure twice", async () => {
    const { exported, notCarried } = await exportOf([figure({}), figure({}, of(8))]);
    expect(exported.figures.map(({ value }) => "amount" in value && value.amount)).toEqual([7]);
    expect(notCarried.map(({ loss }) => loss)).toContain("same-key");
  });

  test("statuses that no list has, each reason for absence, and numbers of any size", async () => {
    const sizes = [0, -1, 1e-7, 1e21, 0.1 + 0.2, Number.MAX_SAFE_INTEGER, 5e-324].map((amount, index) =>
      figure({ breakdown: `n${index}` }, of(amount, "1")),
    );
    const reasons = (
      [
        "not-reported",
        "not-applicable",
        "not-comparable",
        "method-undefined",
        "zero-denominator",
        "suppressed",
      ] as const
    ).map((reason) => figure({ breakdown: reason }, missing(reason)));
    const target = figure({ breakdown: "target" }, { ...of(3), status: "target", qualifier: "at-least" });
    const told = await readBack([...sizes, ...reasons, target]);
    expect(told.sdmx).toContainEqual(["no-status-code", "target", "F"]);
    expect(told.sdmx).toContainEqual(["no-status-code", "zero-denominator", "M"]);
  });

  test("a network whose name no code can hold, and one that begins with a number", async () => {
    expect((await readBack([figure({})], { network: "東亞城市網絡" })).sdmx).toContainEqual([
      ...["no-agency", "東亞城市網絡", "NETWORK"],
    ]);
    const { exported } = await exportOf([figure({})], { network: "100 Cités & villes" });
    const { files } = exportAs("sdmx", exported);
    expect(files.get("data-1.0.csv")).toContain("N_100_CITE_S_VILLES:STATISTICS(2020.0.0)");
  });

  test("an edition without a figure", async () => {
    await readBack([]);
  });

  test("a licence in words, by its name, at an address, and none", async () => {
    const licences = async (licence?: string) => {
      const { exported, notCarried } = await exportOf([figure({})], licence === undefined ? {} : { licence });
      const made = exportAs("datapackage", exported);
      const { licenses } = JSON.parse(made.files.get("datapackage.json") ?? "");
      return [
        licenses,
        [...notCarried, ...made.notCarried].map(({ loss }) => loss).filter((loss) => /licence/.test(loss)),
      ];
    };
    expect(await licences("CC-BY-4.0")).toEqual([[{ name: "CC-BY-4.0", title: "CC-BY-4.0" }], []]);
    const words = "Free to use, see https://example.org/terms.";
    expect(await licences(words)).toEqual([
      [{ path: "https://example.org/terms", title: words }],
      ["licence-in-words"],
    ]);
    expect(await licences("Ask us")).toEqual([[{ name: "other", title: "Ask us" }], ["licence-in-words"]]);
    expect(await licences()).toEqual([undefined, ["no-licence"]]);
  });

  test("an edition of several languages, where a format has one", async () => {
    const told = await readBack([figure({})], { locales: ["ko", "en"] });
    for (const format of ["json-stat", "datapackage"])
      expect(told[format]?.[0]?.slice(0, 2)).toEqual(["one-language", "ko"]);
    expect((await readBack([figure({})], { locales: ["ko"] }))["json-stat"]).toEqual([]);
  });

  test("places with codes of our own, and an address that nobody has named", async () => {
    const told = await readBack([figure({ area: "KOR" }), figure({ area: "KOR-SEO" })]);
    expect(told.sdmx).toContainEqual(["own-place-codes", "1 places", "REF_AREA"]);
    expect(told.all).toContainEqual(["no-address", "edition.json", "index.html#…"]);
  });
});

test("every loss has a test here", async () => {
  const { readFileSync } = await import("node:fs");
  const own = readFileSync("tests/stages/export/bad-input.test.ts", "utf8");
  expect(Object.keys(losses).filter((loss) => !own.includes(`"${loss}"`))).toEqual([]);
});
