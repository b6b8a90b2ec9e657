import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { type EditionTells, editionTells } from "../support/edition-tells.ts";

/** What a city answers in one questionnaire; amounts in tonnes. */
interface Answer {
  readonly asked?: "2019" | "2020";
  readonly city: string;
  readonly country?: string;
  readonly inventory?: string;
  readonly of?: string;
  readonly grid?: number | undefined;
  readonly scope1?: number | undefined;
  readonly scope2?: number | undefined;
  readonly basic?: number | undefined;
  readonly people?: number | undefined;
}

const [korea, japan, taipei] = ["Republic of Korea", "Japan", "Taiwan, Greater China"];
const year = "2017-01-01 - 2017-12-31";
const seoul: Answer = {
  ...{ city: "Seoul", country: korea, of: year },
  ...{ scope1: 22_000_000, scope2: 21_000_000, basic: 45_000_000, people: 10_000_000 },
};
const tokyo: Answer = {
  ...{ city: "Tokyo", country: japan, of: year },
  ...{ scope1: 21_000_000, scope2: 39_000_000, basic: 61_000_000, people: 14_000_000 },
};
const suwon: Answer = {
  ...{ city: "Suwon", country: korea, of: year },
  ...{ scope1: 3_500_000, scope2: 2_000_000, basic: 5_600_000, people: 1_200_000 },
};
const taichung: Answer = {
  ...{ city: "Taichung", country: taipei, of: year },
  ...{ scope1: 57_000_000, scope2: 15_500_000, basic: 62_200_000, people: 2_800_000 },
};
const sound = [seoul, tokyo, suwon];

let repository: DataRepository;
let header: string;
beforeAll(async () => {
  repository = await dataRepository();
  await repository.copy("data/datasets/climate", "data/datasets/climate");
  [header = ""] = (await readFile("data/raw/2020/climate/cdp-emissions-2018.csv", "utf8")).split(/\r?\n/);
});
afterAll(() => repository.dispose());

async function toldOf(answers: readonly Answer[]): Promise<EditionTells> {
  for (const asked of ["2019", "2020"] as const) {
    const own = answers.filter((answer) => (answer.asked ?? "2020") === asked);
    const rows = own.map(({ city, country = korea, inventory = "Yes", of = "", ...given }) => {
      const account = [...city].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 100_000;
      const { grid, scope1, scope2, basic, people } = given;
      const start = [asked, account, city, city, country, "East Asia", inventory, of, grid];
      const rest = [...Array(5), scope1, scope2, undefined, basic, undefined, undefined, undefined];
      return [...start, ...rest, people, people && "2018", ""].map((cell) => `"${cell ?? ""}"`).join(",");
    });
    const path = `data/raw/2020/climate/cdp-emissions-${asked}.csv`;
    if (rows.length > 0) await repository.write(path, [header, ...rows, ""].join("\n"));
    else await rm(`${repository.root}/${path}`, { force: true });
  }
  await repository.registry();
  return editionTells(repository.root, { edition: "2020", dataset: "climate" });
}

const doubts = ["parts-exceed-whole", "unusual-amount", "impossible-amount", "not-one-year"];

function doubtsIn({ findings }: EditionTells): string[] {
  return findings.flatMap((line) => {
    const [, code = "", at = ""] = /^(\S+) .* › (\w+)$/.exec(line) ?? [];
    return doubts.includes(code) ? [`${code} ${at}`] : [];
  });
}

function amountOf({ observations }: EditionTells, indicator: string, area = "EAS"): number | null {
  const found = observations.find((one) => one.indicator === indicator && one.area === area);
  return found && !isMissing(found.value) ? found.value.amount : null;
}

interface Claim {
  readonly because: string;
  readonly answers: readonly Answer[];
  /** Cities that are compared. */
  readonly compared: readonly Answer[];
  readonly finds?: readonly string[];
  readonly says?: readonly string[];
  readonly silent?: readonly string[];
  /** Errors that keep the edition from being published at all. */
  readonly refused?: readonly string[];
}

const claims: readonly Claim[] = [
  { because: "sound totals are compared", answers: sound, compared: sound, silent: ["are not compared"] },
  {
    because: "a total of its larger scope alone is not",
    answers: [{ ...seoul, basic: 22_000_000 }, tokyo, suwon],
    compared: [tokyo, suwon],
    finds: ["parts-exceed-whole R2"],
    says: [
      "The following are not compared, because the total is smaller than the two scopes that make it up and power generated for the grid does not explain the difference: Seoul (2017)",
    ],
  },
  {
    because: "a total of nothing is not",
    answers: [{ ...seoul, basic: 0 }, tokyo, suwon],
    compared: [tokyo, suwon],
    refused: ["impossible-amount R2"],
  },
  {
    because: "a total in thousand tonnes is not",
    answers: [{ ...tokyo, basic: 61_000 }, seoul, suwon],
    compared: [seoul, suwon],
    refused: ["impossible-amount R2"],
  },
  {
    because: "a total of nothing without any scope is not",
    answers: [{ city: "Seoul", of: year, basic: 0, people: 10_000_000 }, tokyo, suwon],
    compared: [tokyo, suwon],
    refused: ["impossible-amount R2"],
  },
  {
    because: "a total a hundredth below its scopes is compared",
    answers: [{ ...seoul, basic: 42_700_000 }, tokyo],
    compared: [{ ...seoul, basic: 42_700_000 }, tokyo],
  },
  {
    because: "one more than that below is not",
    answers: [{ ...seoul, basic: 42_400_000 }, tokyo, suwon],
    compared: [tokyo, suwon],
    finds: ["parts-exceed-whole R2"],
  },
  {
    because: "a total below its scope 1 is not, where no scope 2 is told",
    answers: [
      { city: "Seoul", of: year, scope1: 22_000_000, basic: 20_000_000, people: 10_000_000 },
      tokyo,
      suwon,
    ],
    compared: [tokyo, suwon],
    finds: ["parts-exceed-whole R2"],
  },
  {
    because: "a power station that nobody tells of excuses no total",
    answers: [...sound, taichung],
    compared: sound,
    finds: ["parts-exceed-whole R5"],
    says: ["Taichung (2017)"],
  },
  {
    because: "one that is told does",
    answers: [...sound, { ...taichung, grid: 10_300_000 }],
    compared: [...sound, taichung],
    silent: ["are not compared"],
  },
  {
    because: "one that is told in another questionnaire does, too",
    answers: [...sound, taichung, { asked: "2019", city: "Taichung", country: taipei, grid: 9_000_000 }],
    compared: [...sound, taichung],
  },
  {
    because: "one that is too small does not",
    answers: [...sound, { ...taichung, grid: 1_000_000 }],
    compared: sound,
    finds: ["parts-exceed-whole R5"],
  },
  {
    because: "half a year is not compared",
    answers: [{ ...seoul, of: "2017-01-01 - 2017-06-30" }, tokyo, suwon],
    compared: [tokyo, suwon],
    finds: ["not-one-year H2"],
    says: [
      "The following are not compared, because the period is not one year: Seoul (1 January 2017 – 30 June 2017)",
    ],
  },
  {
    because: "a population with a digit too many is told",
    answers: [
      { ...seoul, people: 100_000_000 },
      { asked: "2019", ...suwon },
      { asked: "2019", ...seoul, basic: undefined },
      tokyo,
    ],
    compared: [suwon, tokyo],
    finds: ["unusual-amount R2", "unusual-amount V2", "unusual-amount V3"],
    says: [
      "The following are not compared, because the population does not fit the city's other answers: Seoul (2017)",
    ],
  },
];

test.each(claims)("$because", async ({ answers, compared, finds = [], says = [], silent = [], refused }) => {
  const told = await toldOf(answers);
  if (refused) {
    expect(doubtsIn(told)).toEqual(expect.arrayContaining([...refused]));
    expect([...told.prose, ...told.headings]).toEqual([]);
    return;
  }
  expect(doubtsIn(told).sort()).toEqual([...finds].sort());
  expect(amountOf(told, "cities-compared-per-head")).toBe(compared.length);
  const perHead = compared.map(({ city, basic = 0, people = 1 }) => ({ city, amount: basic / people }));
  perHead.sort((a, b) => a.amount - b.amount);
  const [least, most] = [perHead[0], perHead.at(-1)];
  const [heading = ""] = told.headings.filter((text) =>
    text.startsWith("Lowest and highest emissions per head"),
  );
  expect(heading).toContain(
    `per head among ${compared.length} cities (2017): ${least?.city} ${least?.amount.toFixed(2)} t per person, ${most?.city} ${most?.amount.toFixed(2)} t`,
  );
  const prose = told.prose.join("\n");
  for (const words of says) expect(prose).toContain(words);
  for (const words of silent) expect(prose).not.toContain(words);
});

const plain = (city: string, country: string, asked: "2019" | "2020", basic?: number): Answer => ({
  ...{ city, country, asked, of: year, inventory: "Yes", scope1: basic && 1000 },
  ...(basic === undefined ? {} : { basic, people: 100_000 }),
});

test("whose first answers are counted is told, and of which country", async () => {
  const told = await toldOf([
    ...[plain("Seoul", korea, "2019"), plain("Seoul", korea, "2020"), plain("Suwon", korea, "2020")],
    ...[plain("Tokyo", japan, "2020"), plain("Kyoto", japan, "2020")],
  ]);
  expect(told.prose.join("\n")).toContain("Of the 4 that answered, 3 had answered none");
  expect(told.prose.join("\n")).toContain("Japan 2, Korea 1");
  expect(["EAS", "JPN", "KOR"].map((area) => amountOf(told, "cities-answering-first", area))).toEqual([
    3, 2, 1,
  ]);
});

test.each([
  ["none", [undefined, undefined], "(BASIC) is empty for each", { EAS: 0, JPN: 0, KOR: 0 }],
  ["one", [500_000, undefined], "one gave the total", { EAS: 1, JPN: 0, KOR: 1 }],
  ["both", [500_000, 400_000], "2 gave the total", { EAS: 2, JPN: 1, KOR: 1 }],
] as const)("how many gave a total: %s", async (_, [first, second], says, counts) => {
  const figures = { scope1: 300_000, people: 100_000 };
  const told = await toldOf([
    { city: "Seoul", country: korea, of: year, ...figures, ...(first && { basic: first }) },
    { city: "Tokyo", country: japan, of: year, ...figures, ...(second && { basic: second }) },
  ]);
  expect(told.prose.join("\n")).toContain("the 2 that gave figures");
  expect(told.prose.join("\n")).toContain(says);
  for (const [area, count] of Object.entries(counts)) {
    expect(amountOf(told, "cities-with-total", area)).toBe(count);
    expect(amountOf(told, "cities-with-figures", area)).toBe(area === "EAS" ? 2 : 1);
  }
});

test("there is a middle of three cities or more, with their years", async () => {
  const told = await toldOf([
    ...sound,
    { ...suwon, asked: "2019", of: "2015-01-01 - 2015-12-31", basic: 9_000_000 },
  ]);
  const medians = told.observations.filter(({ indicator }) => indicator === "per-head-median");
  const plainly = medians.map(({ area, period, value }) => [
    area,
    period,
    isMissing(value) ? null : value.amount,
  ]);
  expect(plainly.sort()).toEqual([
    ["EAS", "2017", 4.5],
    ["JPN", "2017", null],
    ["KOR", "2017", null],
  ]);
  expect(amountOf(told, "cities-compared-per-head", "KOR")).toBe(2);
  expect(told.prose.join("\n")).toContain(
    "Of 3 cities with a comparable BASIC total in one of the questionnaires used here (2017), half report 4.50 t per person",
  );
});

test("a total beside no other is no superlative", async () => {
  const told = await toldOf([seoul, { ...tokyo, basic: 1 }]);
  expect(told.headings.join("\n")).not.toContain("the least");
  expect(told.prose.join("\n")).not.toContain("half report");
});

test("a correction of what the finding names brings a city back", async () => {
  const told = await toldOf([{ ...seoul, basic: 45_000_000 }, tokyo]);
  expect(doubtsIn(told)).toEqual([]);
  expect(amountOf(told, "cities-compared-per-head")).toBe(2);
});

test("of what was published in 2021 it says how many totals there are", async () => {
  const lines = await readFile("data/raw/2021/climate/cdp-emissions-2021.csv", "utf8");
  const [head = "", ...rows] = lines.split(/\r?\n/).filter(Boolean);
  expect(head.split(",")[17]).toContain("BASIC");
  // No answer of that year holds a comma inside its quotes after the country.
  const totals = rows.filter((row) => /\d/.test(row.replace(/"[^"]*"/g, "").split(",")[17] ?? ""));
  const told = await editionTells(".", { edition: "2021", dataset: "climate" });
  const found = told.observations.find(
    (one) => one.indicator === "cities-with-total" && one.area === "EAS" && one.period === "2021",
  );
  expect(found?.value).toMatchObject({ amount: totals.length });
});
