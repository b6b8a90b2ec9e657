import { appendFile, readFile, writeFile } from "node:fs/promises";
import type { Copy } from "../../support/edition.ts";
import { randomFrom } from "../../support/random-from.ts";
import type { Cases } from "./case.ts";
import { planted, replaced, rewritten } from "./edition-case.ts";

const reads = "retrofit/meter-readings.csv";
const works = "retrofit/retrofits.csv";
const weather = "retrofit/weather-724390.csv";

const isGas = (line: string) => line.startsWith("sample-gas");
const withUse = (line: string, use: (own: number) => number) =>
  line.replace(/,([\d.]+),therm$/, (_, own: string) => `,${use(Number(own)).toFixed(2)},therm`);

/** The position of the counter in place of use. */
function counted() {
  let position = 12_000;
  return (line: string) =>
    isGas(line)
      ? withUse(line, (own) => {
          position += own;
          return position;
        })
      : line;
}

function random() {
  const next = randomFrom(5);
  return (line: string) => (isGas(line) ? withUse(line, () => 50 + 100 * next()) : line);
}

const afterWorks =
  (times: number, unit = "therm") =>
  (line: string) =>
    isGas(line) && line > "sample-gas,gas,2017-01-05"
      ? withUse(line, (own) => own * times).replace("therm", unit)
      : line;

/** The rows of the gas meter a second time, under another name. */
const twin = (file: string) => async (copy: Copy) => {
  const rows = (await readFile(copy.path(file), "utf8")).split("\r\n").filter(isGas);
  await appendFile(copy.path(file), `${rows.join("\r\n").replaceAll("sample-gas", "twin-gas")}\r\n`);
};

const stage = (start: string, station = "724390") =>
  replaced(works, [
    "sample-electricity,",
    `sample-gas,USA-IL,windows,${start},2017-01-04,${station},illustrative,"a second stage"\r\nsample-electricity,`,
  ]);

/** Every other period is taken up by the one before, so that reads lie two months apart. */
function everySecond() {
  let before: string | null = null;
  return (line: string) => {
    if (!isGas(line)) return line;
    if (before === null) {
      before = line;
      return /,,therm$/.test(line) ? line : null;
    }
    const [first, own] = [before, line];
    before = null;
    const use = Number(/,([\d.]*),therm$/.exec(own)?.[1] ?? 0);
    return withUse(first, (amount) => amount + use);
  };
}

export const meteredCases = {
  "too-few-days": planted(
    "retrofit",
    `${reads} › C2:D20`,
    rewritten(reads, (line, row) => (isGas(line) && row < 10 ? null : line)),
  ),
  "reads-are-an-index": planted("retrofit", `${reads} › D2:D28`, rewritten(reads, counted())),
  "extreme-use": planted(
    "retrofit",
    `${reads} › D8`,
    replaced(reads, ["2016-05-25T01:00:00-05:00,22.21", "2016-05-25T01:00:00-05:00,2221"]),
  ),
  "implausible-temperatures": planted(
    "retrofit",
    `${weather} › C2:C19418`,
    rewritten(weather, (line) => line.replace("degF", "degC")),
  ),
  "not-distinguishable": planted("retrofit", `${reads} › C16:D26`, rewritten(reads, random())),
  "fit-too-poor": planted(
    "retrofit",
    `${reads} › C2:D28`,
    rewritten(reads, (line, row) => (isGas(line) ? withUse(line, () => (row === 9 ? 4000 : 1)) : line)),
  ),
  "works-far-apart": planted("retrofit", `${works} › D2`, stage("2015-10-01")),
  "stations-differ": planted("retrofit", `${works} › F3`, stage("2016-12-26", "724391")),
  "weather-of-first-days": planted("retrofit", `${reads} › C3:D7`, rewritten(reads, everySecond())),
  "no-use-after-works": planted("retrofit", `${reads} › D16:D27`, rewritten(reads, afterWorks(0))),
  "level-break-at-works": planted("retrofit", `${reads} › D16:D26`, rewritten(reads, afterWorks(1, "kWh"))),
  "same-reads": planted("retrofit", `${reads} › D56:D82`, async (copy) => {
    for (const file of [reads, works]) await twin(file)(copy);
  }),
  "implausible-intensity": planted("retrofit", `${reads} › D4:D14`, async (copy) => {
    await rewritten(reads, (line) => (isGas(line) ? line.replace("therm", "MWh") : line))(copy);
    const [header, ...rows] = (await readFile(copy.path(works), "utf8")).trimEnd().split("\r\n");
    await writeFile(
      copy.path(works),
      [`${header},Households`, ...rows.map((row) => `${row},1`)].join("\r\n"),
    );
  }),
  "few-days-after-works": planted(
    "retrofit",
    `${reads} › C16:D21`,
    rewritten(reads, (line) => (isGas(line) && line > "sample-gas,gas,2017-08" ? null : line)),
  ),
} as const satisfies Cases;
