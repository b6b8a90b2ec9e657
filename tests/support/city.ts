import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomFrom } from "./random-from.ts";

const hour = 3_600_000;
const day = 24 * hour;
const from = Date.UTC(2015, 0, 1);
const hours = 38 * 31 * 24;

const instant = (time: number) => new Date(time).toISOString().replace(".000Z", "+00:00");

/** A made-up city in a folder of its own: an edition of 2020 with retrofits alone, whose readings a test delivers. */
export interface City {
  readonly root: string;
  /** A place below the dataset's raw files. */
  path(file: string): string;
  /** Reads a row each, with their header: building, carrier, start, use, unit. */
  readonly readings: readonly (readonly string[])[];
  /** Names in edition.json what is delivered as the readings. */
  deliver(file: string): void;
  dispose(): void;
}

/** `every`: hours between reads, or months of about thirty days. */
export function cityOf(buildings: number, every: "month" | number, zone = ""): City {
  const root = mkdtempSync(join(tmpdir(), "almanac-city-"));
  const raw = join(root, "data/raw/2020");
  mkdirSync(join(raw, "retrofit"), { recursive: true });
  cpSync("data/reference", join(root, "data/reference"), { recursive: true });
  for (const list of ["accepted-findings.csv", "corrections.csv", "restatements.csv"])
    rmSync(join(root, "data/reference", list), { force: true });
  cpSync("data/datasets/retrofit", join(root, "data/datasets/retrofit"), { recursive: true });
  cpSync("data/raw/2020/retrofit/programme.xlsx", join(raw, "retrofit/programme.xlsx"));
  const random = randomFrom(2020);
  const seasonAt = (time: number) => -Math.cos((2 * Math.PI * (time - from)) / (365.25 * day));
  const weather = ["Station,Time,Temperature,Unit,Time zone"];
  for (let at = 0; at < hours; at++) {
    const daily = -Math.cos((2 * Math.PI * at) / 24);
    const temperature = 45 + 32 * seasonAt(from + at * hour) + 8 * daily + 12 * (random() - 0.5);
    weather.push(`station,${instant(from + at * hour)},${temperature.toFixed(2)},degF,${zone}`);
  }
  writeFileSync(join(raw, "retrofit/weather-station.csv"), `${weather.join("\n")}\n`);
  const works = ["Building,Area,Measure,Works start,Works end,Weather station,Record,Source"];
  const readings = [["Building", "Carrier", "Period start", "Use", "Unit"]];
  for (let building = 0; building < buildings; building++) {
    const carrier = building % 2 === 0 ? "electricity" : "gas";
    const begins = from + Math.floor(17.5 * 30) * day;
    const [first, last] = [begins, begins + 10 * day].map((time) => instant(time).slice(0, 10));
    works.push(`b${building},MNG-ULN,walls,${first},${last},station,reported,made up`);
    const [base, heating, saved] = [5 + 20 * random(), 0.2 + random(), building % 3 === 0 ? 1 : 0.8];
    const until = from + hours * hour - 40 * day;
    for (let time = from; time <= until; ) {
      const days = every === "month" ? 28 + Math.floor(6 * random()) : every / 24;
      const mean = 45 + 32 * seasonAt(time + (days / 2) * day);
      const perDay = base + heating * Math.max(60 - mean, 0);
      const use = days * perDay * (time > begins ? saved : 1) * (0.97 + 0.06 * random());
      readings.push([`b${building}`, carrier, instant(time), use.toFixed(3), "kWh"]);
      time += days * day;
    }
  }
  writeFileSync(join(raw, "retrofit/retrofits.csv"), `${works.join("\n")}\n`);
  const edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
  const delivery = { dataset: "retrofit", office: "made up", locale: "en" };
  return {
    root,
    path: (file) => join(raw, "retrofit", file),
    readings,
    deliver(file) {
      const files = ["programme.xlsx", "retrofits.csv", "weather-*.csv", file];
      const deliveries = files.map((own) => ({ ...delivery, file: own }));
      const { cover: _, datasets: __, ...rest } = edition;
      writeFileSync(join(raw, "edition.json"), JSON.stringify({ ...rest, locales: ["en"], deliveries }));
    },
    dispose: () => rmSync(root, { recursive: true }),
  };
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(",")).join("\n")}\n`;
}
