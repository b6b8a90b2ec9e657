import { beforeAll, expect, test } from "vitest";
import { type Checked, check } from "../../../pipeline/flow/check.ts";
import { registryOf } from "../../../pipeline/flow/registry.ts";
import { figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { remembered } from "../../support/remembered.ts";

let checked: Checked;

beforeAll(async () => {
  const { datasets } = await registryOf(".");
  const climate = datasets.filter(({ id }) => id === "climate");
  checked = await check({
    root: ".",
    edition: "2021",
    datasets: climate,
    partial: true,
    progress: () => {},
    ...remembered("."),
  });
});

test.each([
  ["emissions-direct KOR-SUW 2019", 3_385_485, "climate/cdp-emissions-2021.csv › J67"],
  ["emissions-indirect KOR-SUW 2019", 2_309_783, "climate/cdp-emissions-2021.csv › L67"],
  ["emissions-outside KOR-SUW 2019", 13_889, "climate/cdp-emissions-2021.csv › N67"],
  ["emissions-direct TPE-TPE 2018", 3_319_350, "climate/cdp-emissions-2020.csv › J29"],
  ["emissions-indirect TPE-TAC 2019", 16_027_321.7, "climate/cdp-emissions-2021.csv › L61"],
  // Told in two questionnaires: the later one stands.
  ["emissions-direct JPN-YOK 2017-04-01/2018-03-31", 6_964_825, "climate/cdp-emissions-2021.csv › J166"],
])("a part is published as the questionnaire has it: %s", (key, amount, cell) => {
  const observation = observationOf(checked, key);
  expect([figureOf(observation), ...sourcesOf(observation)]).toEqual([amount, cell]);
});

test("a total that a later inventory in parts follows is told apart, with its own year", () => {
  const told = checked.computed.flatMap(({ observations }) =>
    observations
      .filter(({ indicator }) => indicator === "totals-before-parts")
      .map(({ area, period }) => `${area} ${period}`),
  );
  expect(told.sort()).toEqual([
    "HKG 2018",
    "JPN-TYO 2017-04-01/2018-03-31",
    "JPN-YOK 2016-04-01/2017-03-31",
    "KOR-SEO 2017",
    "KOR-SUW 2016",
    "TPE-KAO 2016",
    "TPE-NTP 2018",
    "TPE-PIN 2015",
    "TPE-TAC 2017",
    "TPE-TPE 2016",
  ]);
  expect(figureOf(observationOf(checked, "latest-inventories EAS 2021 in-parts-after-total"))).toBe(10);
});

test("the latest inventory with figures counts, whether it has a total or parts", () => {
  const inParts = checked.computed.flatMap(({ observations }) =>
    observations.flatMap(({ indicator, area, breakdown, period }) =>
      indicator === "latest-inventories" && area !== "EAS" && breakdown === "in-parts"
        ? [[area, period] as const]
        : [],
    ),
  );
  const latest = new Map(inParts);
  expect(latest.get("JPN-KYO")).toBe("2018-04-01/2019-03-31");
  expect(latest.get("KOR-SUW")).toBe("2019");
  // A later answer without any figure is no inventory.
  expect(latest.has("KOR-CWN")).toBe(false);
  const counted = (part: string) => figureOf(observationOf(checked, `latest-inventories EAS 2021${part}`));
  expect([counted(" in-parts"), counted("")]).toEqual([
    latest.size,
    latest.size + Number(counted(" with-total")),
  ]);
});
