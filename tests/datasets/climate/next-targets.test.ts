import { readFile } from "node:fs/promises";
import papaparse from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { type Checked, check } from "../../../pipeline/flow/check.ts";
import { registryOf } from "../../../pipeline/flow/registry.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { capitalised } from "../../../pipeline/stages/render/capitalised.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { standingsSheet } from "../../../pipeline/stages/render/workbook/standings-sheet.ts";
import { figureOf, observationOf } from "../../support/check-edition.ts";
import { remembered } from "../../support/remembered.ts";

type Raw = { readonly [column: string]: string };

interface Inventory {
  /** Its BASIC total, or else its direct and indirect emissions; 0 without figures. */
  readonly emissions: number;
  /** The year in which it begins; NaN without one. */
  readonly year: number;
  readonly people: number;
}

/** What each city says of its latest inventory. */
async function inventories(): Promise<ReadonlyMap<string, Inventory>> {
  const text = await readFile("data/raw/2021/climate/cdp-emissions-2021.csv", "utf8");
  const rows = papaparse.parse<Raw>(text, { header: true, skipEmptyLines: true }).data;
  const amount = (row: Raw, start: string) => {
    const [, value] = Object.entries(row).find(([name]) => name.startsWith(start)) ?? [];
    return Number.parseFloat(value ?? "");
  };
  return new Map(
    rows.map((row) => {
      const basic = amount(row, "TOTAL BASIC Emissions");
      const parts = [
        "Direct emissions (metric tonnes CO2e) for Total emissions",
        "Indirect emissions from use of grid supplied energy (metric tonnes CO2e) for Total Emissions",
      ];
      const [direct = 0, indirect = 0] = parts.map((part) => amount(row, part) || 0);
      const year = Number.parseInt(row["Accounting year"] ?? "", 10);
      const emissions = basic || direct + indirect;
      return [row["Account Number"] ?? "", { emissions, year, people: amount(row, "Population") }];
    }),
  );
}

/**
 * The targets of the questionnaire by arithmetic of its own: what a place says of the earliest target that is still due; none
 * of a place with a cut or a base that no city has, with a target reached against its inventory, or whose standing changes
 * with the year that its share is of or with the share of another target.
 */
async function nextTargets(): Promise<
  ReadonlyMap<string, { readonly share: number; readonly path: number }>
> {
  const text = await readFile("data/raw/2021/climate/cdp-targets-2021.csv", "utf8");
  const rows = papaparse.parse<Raw>(text, { header: true, skipEmptyLines: true }).data;
  const region = /^(China|Hong Kong|Japan|Mongolia|Republic of Korea|South Korea|Taiwan|.*Taiwan.*)/;
  // Their English names fit several governments each, so that they are in no table of places.
  const unlisted = /^(Hokuto|Konan|Mihama|Miyoshi|Nakano|Nanbu) /;
  const whole = rows.filter(
    (row) =>
      !unlisted.test(row.Organization ?? "") &&
      row["Type.of.target"] === "Base year emissions (absolute) target" &&
      row.Sector === "All emissions sources included in city inventory" &&
      region.test(row.Country ?? ""),
  );
  const number = (row: Raw, column: string) => (row[column] === "NA" ? Number.NaN : Number(row[column]));
  const next = new Map<
    string,
    { readonly year: number; readonly share: number; readonly path: number; readonly isSure: boolean }
  >();
  const inventory = await inventories();
  const steep = new Set<string>();
  for (const row of whole) {
    const account = row["Account.Number"] ?? "";
    const [base, from, to] = [
      number(row, "Base.year.emissions..metric.tonnes.CO2e."),
      number(row, "Base.year"),
      number(row, "Target.year"),
    ];
    const left = base * (1 - number(row, "Percentage.reduction.target") / 100);
    const stated = number(row, "Target.year.absolute.emissions..metric.tonnes.CO2e.");
    const share = number(row, "Percentage.of.target.achieved.so.far");
    const isAlone =
      whole.filter((own) => own["Account.Number"] === account && number(own, "Target.year") === to).length ===
      1;
    const pace = number(row, "Percentage.reduction.target") / (to - from);
    if (isAlone && pace > 10) steep.add(account);
    if (!isAlone || !(base > 0) || !(Math.abs(stated - left) <= base * 0.01)) continue;
    if (to <= 2021 || (next.get(account)?.year ?? 9999) < to) continue;
    const { emissions = 0, year: inventoried = Number.NaN, people = 0 } = inventory.get(account) ?? {};
    const isBy = (year: number, of: number) =>
      year <= from || of / 100 >= (0.95 * (year - from)) / (to - from);
    const years = Number.isNaN(inventoried) ? [2021] : [2021, inventoried];
    const cut = (row: Raw) => number(row, "Percentage.reduction.target") / 100;
    const others = whole.filter(
      (own) =>
        own["Account.Number"] === account &&
        number(own, "Target.year") > 2021 &&
        number(own, "Base.year") === from &&
        number(own, "Base.year.emissions..metric.tonnes.CO2e.") === base,
    );
    const implied = others.flatMap((own) => {
      const part = number(own, "Percentage.of.target.achieved.so.far") * cut(own);
      return Math.abs(part - share * cut(row)) > 0.25 ? [part / cut(row)] : [];
    });
    const readings = years.flatMap((year) => [share, ...implied].map((of) => isBy(year, of)));
    const isFalse = share >= 100 && emissions > left + base * 0.01;
    const isNoBase = base < Math.max(people ? Math.max(1000, people / 2) : 10_000, emissions / 20);
    const isUndated = share < 100 && new Set(readings).size > 1;
    const isSure = !Number.isNaN(share) && !isFalse && !isNoBase && !isUndated;
    next.set(account, { year: to, share, path: share / 100 / ((2021 - from) / (to - from)), isSure });
  }
  for (const [account, { isSure }] of [...next]) if (!isSure || steep.has(account)) next.delete(account);
  return next;
}

describe("progress to the next target", () => {
  let checked: Checked;
  beforeAll(async () => {
    const { datasets, findings } = await registryOf(".", "2021");
    checked = await check({
      ...{ root: ".", edition: "2021", definitions: findings, partial: true, progress: () => {} },
      datasets: datasets.filter(({ id }) => id === "climate"),
      ...remembered("."),
    });
  });
  const figure = (key: string) => figureOf(observationOf(checked, key));

  test("counts each place once, by the target that is due first", async () => {
    const next = [...(await nextTargets()).values()];
    const standing = (breakdown: string) => figure(`next-targets EAS 2021${breakdown}`);
    expect(standing("")).toBe(next.length);
    expect(standing(" reached")).toBe(next.filter(({ share }) => share >= 100).length);
    expect(standing(" nothing-achieved")).toBe(next.filter(({ share }) => share === 0).length);
    const onPath = next.filter(({ share, path }) => share < 100 && path >= 0.95).length;
    expect(standing(" on-path")).toBe(onPath);
    expect(standing(" behind")).toBe(
      next.filter(({ share, path }) => share > 0 && share < 100 && path < 0.95).length,
    );
    expect([next.length, onPath]).toEqual([37, 5]);
  });

  test("is told apart from targets whose year has come: twelve places report on one, two of them as reached", () => {
    // Rows 9, 10, 25, 102, 173, 175, 192, 200, 209, 219, 224 and 236 of the questionnaire: Mihama is in no table, and the bases
    // of Ine and Sakuragawa, rows 118 and 260, are of no town.
    expect(figure("due-targets EAS 2021")).toBe(12);
    expect(figure("due-targets EAS 2021 due-reached")).toBe(2);
    expect(figure("due-targets EAS 2021 due-missed")).toBe(10);
    // Of none of the ten is an inventory with figures in the four questionnaires that begins in its target's year or later.
    expect(figure("due-targets EAS 2021 due-uncounted")).toBe(12);
  });

  test("is the share of the straight path alone; what is reached or past has the share of the target beside it", () => {
    expect(figure("next-target-progress JPN-KYO 2030")).toBeCloseTo(74 / (8 / 17), 9);
    expect(figure("next-target-asked JPN-KYO 2030")).toBeCloseTo((8 / 17) * 100, 9);
    expect(figure("target-achieved JPN-KYO 2030")).toBe(74);
    expect(figure("target-achieved KOR-DAN 2050")).toBe(100);
    // Of an intensity: rows 186, 7 and 32.
    expect(["KOR-SUW 2030", "HKG 2030", "HKG 2020"].map((key) => figure(`target-intensity ${key}`))).toEqual([
      40, 65, 50,
    ]);
    expect(figure("target-achieved TPE-TAN 2020")).toBe(80);
  });

  test("is reported, as the share achieved is, while what the path asks for is a target", () => {
    const status = (key: string) => observationOf(checked, key).value;
    expect(status("next-target-progress JPN-KYO 2030")).toMatchObject({ status: "reported" });
    expect(status("next-target-asked JPN-KYO 2030")).toMatchObject({ status: "target" });
  });

  test("is told once, in per cent, of the next target and of later ones, and of no place that cannot be judged", () => {
    const observations = checked.computed.flatMap((each) => each.observations);
    const keysOf = (id: string) =>
      observations.flatMap(({ indicator, area, period, value }) =>
        indicator === id ? [[`${area} ${period}`, "unit" in value ? value.unit : value.missing]] : [],
      );
    const [next, later] = [keysOf("next-target-progress"), keysOf("later-target-progress")];
    expect(next).toHaveLength(37);
    expect(new Set([...next, ...later].map(([, unit]) => unit))).toEqual(new Set(["percent"]));
    const [ofNext, ofLater] = [next, later].map((keys) => keys.map(([key = ""]) => key));
    expect(ofLater?.filter((key) => ofNext?.includes(key))).toEqual([]);
    const judged = new Set(ofNext?.map((key) => key.split(" ")[0]));
    expect(ofLater?.filter((key) => !judged.has(key.split(" ")[0] ?? ""))).toEqual([]);
    // Koriyama, row 52; those of Niigata, whose next target cannot be judged, have none.
    expect(figure("later-target-progress JPN-072036 2050")).toBeCloseTo(18.5, 9);
  });

  test("has a reason wherever it cannot be judged", () => {
    const reasons: { readonly [reason: string]: number } = {
      ...{ blank: 90, "not-stated": 5, "says-none": 4, "other-target": 19, incomplete: 4, "without-code": 1 },
      ...{ "none-due": 11, implausible: 8, "reached-above": 1, "no-share": 13 },
      ...{ "share-undated": 10, "shares-differ": 1 },
    };
    for (const [reason, count] of Object.entries(reasons))
      expect([reason, figure(`next-targets EAS 2021 ${reason}`)]).toEqual([reason, count]);
    const sum = Object.values(reasons).reduce((total, count) => total + count, 0);
    expect(figure("next-targets EAS 2021 not-judged")).toBe(sum);
    expect(figure("cities-without-answers EAS 2021")).toBe(reasons.blank);
    // Row 249 says that Ansan has none; that of Ulsan, row 87, is below business as usual.
    for (const key of [
      "KOR-ANS 2021 says-none",
      "KOR-ULS 2021 other-target",
      "JPN-022021 2030 share-undated",
    ])
      expect([key, figure(`next-targets ${key}`)]).toEqual([key, 1]);
  });

  test("two shares of one base that differ are reported, of a target that has fallen due, too", () => {
    const at = checked.findings.flatMap((found) =>
      found.code === "shares-disagree" ? [formatPlace(found.at)] : [],
    );
    expect(at.map((place) => place.split(" › ")[1])).toEqual(["Q8", "Q13", "Q24", "Q27", "Q236", "Q269"]);
  });

  test("a share that the latest whole inventory contradicts is reported and doubted", () => {
    const at = checked.findings.flatMap((found) =>
      found.code === "share-contradicts-inventory" ? [formatPlace(found.at).split(" › ")[1]] : [],
    );
    // Emissions of Taichung (row 33), Pingtung (64) and Taoyuan (82) are above those of the base year, by more than rounding.
    // Of Kitakyushu (J35), in a period without an end, direct emissions alone are.
    expect(at).toEqual([
      ...["Q24", "Q33", "Q64", "Q82", "Q126", "Q144", "Q146", "Q193"],
      ...["Q219", "Q236", "Q240", "Q255", "Q269"],
    ]);
    const valuesAt = (cell: string) =>
      checked.findings.find(
        ({ code, at }) => code === "share-contradicts-inventory" && formatPlace(at).endsWith(cell),
      );
    expect(valuesAt("Q33")).toMatchObject({ share: 0, base: 18_581_188 });
    expect(valuesAt("Q269")).toMatchObject({ share: 1.6, inventory: 16_777_000, base: 16_350_000 });
    // 74 % is more than the path asks for by 2021, and so is 41.4 % by 2018.
    const kyoto = { other: 41.4, asked: 29.4, either: "on-path" };
    expect(valuesAt("Q126")).toMatchObject({ of: "2018-04-01/2019-03-31", ...kyoto });
    // Yokohama: 44 % is less than the path asks for by 2021 and more than by 2017.
    expect(valuesAt("Q146")).toMatchObject({ other: 120.7, asked: 23.5, either: null });
    const { cautions } = observationOf(checked, "target-achieved JPN-KYO 2030");
    expect(cautions?.map(({ code }) => code)).toEqual(["share-contradicts-inventory"]);
  });

  test("has a row for each target and each reason in the workbook", () => {
    const dataset = checked.validated.find((each) => each.dataset.id === "climate")?.dataset;
    const observations = checked.computed.flatMap((each) => each.observations);
    const counts = dataset?.standings?.(observations)[0];
    if (!dataset || !counts) throw new Error("missing standings");
    const toNotes = { text: "Notes", sheet: "c" };
    const words = wordsOf("en", checked.areas, [dataset]);
    const { areas } = checked;
    const sheet = standingsSheet({ dataset, observations, counts, areas }, { name: "d", toNotes }, words);
    const rowsOf = (code: string) => sheet?.table?.rows.filter((row) => row.at(-1) === code) ?? [];
    const number = (cell: unknown) =>
      typeof cell === "object" && cell && "number" in cell ? cell.number : cell;
    const { workbook, profile, changes, claims } = words.book;
    const at = (row: readonly unknown[], header: string) =>
      number(row[sheet?.table?.columns.findIndex((column) => column.header === header) ?? -1]);
    const [year, standing, why] = [workbook.columns.targetYear, profile.standing, changes.reason];
    const ofBase = words.indicator(dataset, "target-base").title;
    const seoul = rowsOf("KOR-SEO").map((row) => row.slice(1, 6).map(number));
    expect(seoul).toEqual([["Korea", 2050, "behind the path", "[z]", "[z]"]]);
    const figuresOfSeoul = rowsOf("KOR-SEO").map((row) => row.slice(6, -1).map(number));
    const [share, path] = [expect.closeTo((16 / 45) * 100), expect.closeTo(13.5)];
    // What no place is judged by stands last.
    expect(figuresOfSeoul).toEqual([[100, 2005, 49_445_000, 0, 4.8, share, path, "[z]", "[z]"]]);
    expect(rowsOf("KOR-SEO").map((row) => at(row, workbook.yearOf(ofBase)))).toEqual([2005]);
    const doubt = capitalised(claims.inDoubt);
    expect(rowsOf("KOR-ANS").map((row) => [standing, doubt, why].map((head) => at(row, head)))).toEqual([
      ["progress cannot be judged", "[z]", "says that it has no target"],
    ]);
    // The year of a target, never of the questionnaire.
    expect(rowsOf("KOR-ANS").map((row) => at(row, year))).toEqual(["[z]"]);
    // Of a fixed level, beside a target that is judged: the year and what may be emitted in it.
    const fixed = `${words.indicator(dataset, "target-fixed-level").title} (t)`;
    expect(rowsOf("JPN-KYO").map((row) => [year, fixed, standing].map((head) => at(row, head)))).toEqual([
      [2030, "[z]", "on the path"],
      [2050, 0, "[z]"],
    ]);
    const rowsWith = (name: string) => sheet?.table?.rows.filter((row) => at(row, standing) === name).length;
    expect([rowsWith("behind the path"), rowsWith("reporting 0%")]).toEqual([19, 13]);
    // A count tells one part, its places with it.
    expect(counts.counts.map(({ figures, places }) => [figures.length, places.length]).slice(0, 3)).toEqual([
      [1, 5],
      [1, 19],
      [1, 13],
    ]);
  });

  test("has no base in thousands: of a city whose people nobody knows, ten thousand tonnes are the least", () => {
    const doubted = checked.findings.flatMap((found) =>
      "likely" in found && "least" in found
        ? [[formatPlace(found.at).split(" › ")[1], found.least, found.likely]]
        : [],
    );
    // Yamato, Hamamatsu and Uto; Saku, of 98,559 people; Hokuei, of 14,736; Minamikyushu.
    expect(doubted).toEqual(
      expect.arrayContaining([
        ["K229", 10_000, 1_343_000],
        ["K17", 10_000, 5_724_600],
        ["K104", 10_000, 1_870_000],
        ["K34", 49_280, 622_000],
        ["K220", 7368, null],
        ["K137", 10_000, 8_996_850],
      ]),
    );
    // Targets of one sector, or of none that is named.
    for (const cell of ["K14", "K94", "K103", "K167"]) expect(doubted.map(([at]) => at)).not.toContain(cell);
    expect(figure("next-targets JPN-142131 2027 implausible")).toBe(1);
  });
});
