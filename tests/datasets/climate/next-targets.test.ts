import { readFile } from "node:fs/promises";
import papaparse from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { type Checked, check } from "../../../pipeline/flow/check.ts";
import { registryOf } from "../../../pipeline/flow/registry.ts";
import { figureOf, observationOf } from "../../support/check-edition.ts";
import { remembered } from "../../support/remembered.ts";

type Raw = { readonly [column: string]: string };

/** What a city's latest inventory comes to: its BASIC total, or else its direct and indirect emissions. */
async function inventories(): Promise<ReadonlyMap<string, number>> {
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
      return [row["Account Number"] ?? "", basic || direct + indirect];
    }),
  );
}

/**
 * The targets of the questionnaire by arithmetic of its own: what a place says of the earliest target that is still due; none
 * of a place with a cut that no city makes, or with a target reached against its inventory.
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
  const next = new Map<string, { readonly year: number; readonly share: number; readonly path: number }>();
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
    if (share >= 100 && (inventory.get(account) ?? 0) > left + base * 0.01) continue;
    if (!isAlone || !(base > 0) || !(Math.abs(stated - left) <= base * 0.01)) continue;
    if (Number.isNaN(share) || to <= 2021 || (next.get(account)?.year ?? 9999) < to) continue;
    next.set(account, { year: to, share, path: share / 100 / ((2021 - from) / (to - from)) });
  }
  for (const account of steep) next.delete(account);
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
    expect([next.length, onPath]).toEqual([55, 8]);
  });

  test("is told apart from targets whose year has come: fourteen places report on one, three of them as reached", () => {
    // Rows 9, 10, 25, 102, 118, 173, 175, 192, 200, 209, 219, 224, 236 and 260 of the questionnaire, Mihama being in no table.
    expect(figure("due-targets EAS 2021")).toBe(14);
    expect(figure("due-targets EAS 2021 due-reached")).toBe(3);
    expect(figure("due-targets EAS 2021 due-missed")).toBe(11);
  });

  test("is the share of the straight path alone; what is reached or past has the share of the target beside it", () => {
    expect(figure("target-progress JPN-KYO 2030")).toBeCloseTo(0.74 / (8 / 17), 9);
    expect(figure("target-achieved JPN-KYO 2030")).toBe(74);
    expect(figure("target-progress KOR-DAN 2050")).toBe("not-applicable");
    expect(figure("target-achieved KOR-DAN 2050")).toBe(100);
    expect(figure("target-progress TPE-TAN 2020")).toBe("not-applicable");
    expect(figure("target-achieved TPE-TAN 2020")).toBe(80);
  });
});
