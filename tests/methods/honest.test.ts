import { beforeAll, describe, expect, test } from "vitest";
import { meteredSavings } from "../../pipeline/methods/metered-savings.ts";
import { eventCases, publishedEvents } from "./honest/event-cases.ts";
import { figureCases, publishedFigures } from "./honest/figure-cases.ts";
import { faultyCases, meteredCases, unreadableCases } from "./honest/metered-cases.ts";
import { type Building, type MeteredCity, meteredCity } from "./honest/metered-city.ts";
import { partCases, publishedParts } from "./honest/part-cases.ts";
import {
  faultyTargets,
  type PublishedTargets,
  publishedTargets,
  targetCases,
} from "./honest/published-targets.ts";
import { publishedRoster, rosterCases } from "./honest/roster-cases.ts";
import { randomReads, station, works } from "./synthetic-meter.ts";

// Each case is typed into raw files and read, checked and told by the whole corridor: what is put in, what an honest
// statistician publishes, and what is published.

const named = (cases: readonly (readonly [unknown, unknown, Building])[]) =>
  Object.fromEntries(cases.map(([, , building], index) => [`b${index}`, building]));

describe("metered savings", () => {
  let city: MeteredCity;
  beforeAll(async () => {
    city = await meteredCity(named(meteredCases));
  });

  test("one meter keeps no other from being published", () => {
    expect(city.checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(meteredCases.map(([input, honest], index) => [input, [honest].flat(), `b${index}`] as const))(
    "%s",
    (_, honest, building) => {
      const days = `baseline-days ${city.figure("baseline-days", building)}`;
      const told = [city.sentence(building), days, ...city.findings(building)].join("\n");
      for (const part of honest) expect(told).toContain(part);
    },
  );

  test.each([
    ["a station in °C", "monthly reads, 15% less"],
    ["district heat in GJ", "monthly reads, 15% less"],
    ["electricity in MWh", "electricity with cooling, 15% less"],
    ["works in two stages", "monthly reads, 15% less"],
    ["two short reads make a month", "a short read is joined to the next"],
  ])("%s saves what %s saves", (one, other) => {
    const of = (input: string) => {
      const index = meteredCases.findIndex(([own]) => own === input);
      return Number(city.figure("avoided-use", `b${index}`));
    };
    expect(Math.abs(of(one) / of(other) - 1)).toBeLessThan(2e-4);
  });
});

describe("meters that cannot be true", () => {
  let city: MeteredCity;
  beforeAll(async () => {
    city = await meteredCity(named(faultyCases));
  });

  test.each(faultyCases.map(([input, code], index) => [input, code, `b${index}`] as const))(
    "%s: %s",
    (_, code, building) => {
      expect(city.findings(building)).toContain(code);
      expect(city.sentence(building)).toBe("nothing is said");
    },
  );

  test.each(unreadableCases)("%s: %s", async (_, code, building) => {
    const alone = await meteredCity({ b: building }, []);
    expect(alone.findings("b")).toContain(code);
  });
});

describe("progress", () => {
  const areas = ["KOR", "JPN", "CHN", "TPE", "MNG", "KOR-SEO", "KOR-SUW", "JPN-KYO", "JPN-TYO", "JPN-YOK"];
  const more = [
    "CHN-BEI",
    "CHN-CHC",
    "CHN-CHD",
    "CHN-FOS",
    "CHN-KAI",
    "CHN-SHZ",
    "TPE-NTP",
    "MNG-ULN",
    "HKG",
  ];
  const places = [...areas, ...more].filter((area) => !["KOR", "JPN", "CHN", "TPE", "MNG"].includes(area));
  const all = [...places, "TPE-TPE", "TPE-KAO", "TPE-TAC", "TPE-TAN", "TPE-TAO"];
  let published: PublishedTargets;
  let faulty: PublishedTargets;
  beforeAll(async () => {
    published = await publishedTargets(
      targetCases.map(([, , target]) => target),
      all,
    );
    faulty = await publishedTargets(
      faultyTargets.map(([, , target]) => target),
      all,
    );
  });

  test.each(targetCases.map(([input, honest], index) => [input, honest, all[index] ?? ""] as const))(
    "%s: %s",
    (_, honest, area) => expect(published.told(area)).toContain(honest),
  );

  test.each(faultyTargets.map(([input, honest], index) => [input, honest, index + 2] as const))(
    "%s: %s",
    (_, honest, row) => expect(faulty.findings(row)).toContain(honest),
  );
});

describe("membership", () => {
  test.each(rosterCases)("%s: %s", async (_, honest, roster) => {
    const told = await publishedRoster(roster);
    for (const part of [honest].flat()) expect(told).toContain(part);
  });
});

describe("parts and wholes", () => {
  test.each(partCases)("%s: %s", async (_, honest, rows) => expect(await publishedParts(rows)).toBe(honest));
});

describe("figures", () => {
  let printed: (index: number) => string;
  beforeAll(async () => {
    printed = await publishedFigures(figureCases.map(([, , figures]) => figures));
  });
  test.each(figureCases.map(([input, honest], index) => [input, honest, index] as const))(
    "%s: %s",
    (_, honest, index) => expect(printed(index)).toBe(honest),
  );
});

describe("events", () => {
  test.each(eventCases)("%s: %s %s", async (_, indicator, honest, events) =>
    expect(await publishedEvents(events, indicator)).toBe(honest),
  );
});

test.each([
  [30, 200],
  [60, 200],
  [1, 20],
])(
  "of meters with random use, read every %i days, at most one in ten is said to have changed",
  (every, meters) => {
    const said = Array.from({ length: meters }, (_, seed) => {
      const reads = randomReads(every, 1000 + seed);
      const found = meteredSavings({ reads, works, degreeDays: station, isElectricity: true });
      return "undefined" in found ? found.undefined : found.verdict;
    });
    expect(said.filter((verdict) => verdict !== "not-distinguishable").length).toBeLessThanOrEqual(
      meters / 10,
    );
  },
);
