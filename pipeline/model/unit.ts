/** The program's base units, in which observations are kept. `percent` is 100 for a whole; `1` is a pure number. */
export const programUnits = [
  "member",
  "government",
  "participant",
  "person",
  "country",
  "city",
  "indicator",
  "point",
  "event",
  "day",
  "hour",
  "period",
  "meter",
  "block",
  "building",
  "household",
  "t",
  "kWh",
  "MWh",
  "t/MWh",
  "t/person",
  "kWh/person",
  "kWh/day",
  "kWh/(°C day)",
  "degF",
  "degC",
  "µg/m³",
  "percent",
  "percentage point",
  "times",
  "index",
  "rank",
  "1",
] as const;
export type ProgramUnit = (typeof programUnits)[number];

/** A base unit declared by a dataset, by symbol. */
export type DatasetUnit = string & { readonly declared: unique symbol };

export type Unit = ProgramUnit | DatasetUnit;

/** The unit of a symbol that the program does not have; its dataset's words name it. */
export function datasetUnit(symbol: string): DatasetUnit {
  return symbol as DatasetUnit;
}

/** What a rate is per: 1,000 in “doctor/1000”; 1 where the unit names no number. */
export function rateBase(unit: string): number {
  const [, digits = ""] = /\/\s*(\d[\d ,]*)(?![\d.])/.exec(unit) ?? [];
  return Number(digits.replace(/[ ,]/g, "")) || 1;
}

export function isProgramUnit(unit: string): unit is ProgramUnit {
  return programUnitSet.has(unit);
}

const programUnitSet: ReadonlySet<string> = new Set(programUnits);

/** Whether amounts are whole things that were counted, counted in parts as well (half a day), or measured. */
const natures: { readonly [U in ProgramUnit]: "things" | "marks" | "measure" } = {
  member: "things",
  government: "things",
  participant: "things",
  person: "things",
  country: "things",
  city: "things",
  indicator: "things",
  point: "marks",
  event: "things",
  day: "marks",
  hour: "marks",
  period: "things",
  meter: "things",
  block: "things",
  building: "things",
  household: "things",
  t: "measure",
  kWh: "measure",
  MWh: "measure",
  "t/MWh": "measure",
  "t/person": "measure",
  "kWh/person": "measure",
  "kWh/day": "measure",
  "kWh/(°C day)": "measure",
  degF: "measure",
  degC: "measure",
  "µg/m³": "measure",
  percent: "measure",
  "percentage point": "measure",
  times: "measure",
  index: "measure",
  rank: "marks",
  "1": "measure",
};

/** Whether a unit counts whole things; false for a declared unit. */
export function countsThings(unit: Unit): boolean {
  return isProgramUnit(unit) && natures[unit] === "things";
}

/** Whether amounts are counted, whole or in parts. */
export function isCounted(unit: Unit): boolean {
  return isProgramUnit(unit) && natures[unit] !== "measure";
}

/** Units that do not grow with the size of a place. */
const relative: ReadonlySet<string> = new Set(["percent", "point", "times", "index", "1", "degC", "degF"]);

/** Whether places of different size can be compared in a unit: shares, scores, ratios. */
export function comparesPlaces(unit: Unit): boolean {
  return relative.has(unit) || unit.includes("/");
}

/** Whether amounts are measured and so rounded; for declared units, whether they are ratios. */
export function isMeasured(unit: Unit): boolean {
  return isProgramUnit(unit) ? natures[unit] === "measure" : unit.includes("/");
}

/** A unit as offices write it: the base unit, how many of them one is, and the offset of its zero. */
export interface RawUnit {
  readonly unit: Unit;
  readonly factor: number;
  readonly offset?: number;
}

const plain = (unit: Unit): RawUnit => ({ unit, factor: 1 });

/** Units by the spelling shown in messages. */
type Dictionary = { readonly [spelling: string]: RawUnit };

/** US therm as used in the sample meters, 1 GJ = 1/0.0036 kWh, IPCC Gcal, 1 tce = 8.141 MWh. */
const rawUnits: Dictionary = {
  member: plain("member"),
  government: plain("government"),
  participant: plain("participant"),
  person: plain("person"),
  country: plain("country"),
  city: plain("city"),
  "local government": plain("government"),
  block: plain("block"),
  building: plain("building"),
  household: plain("household"),
  point: plain("point"),
  t: plain("t"),
  "thousand tonnes": { unit: "t", factor: 1000 },
  "천 톤": { unit: "t", factor: 1000 },
  kt: { unit: "t", factor: 1000 },
  Mt: { unit: "t", factor: 1_000_000 },
  "million t": { unit: "t", factor: 1_000_000 },
  "%": plain("percent"),
  kWh: plain("kWh"),
  MWh: plain("MWh"),
  "million MWh": { unit: "MWh", factor: 1_000_000 },
  therm: { unit: "kWh", factor: 29.3001 },
  GJ: { unit: "kWh", factor: 1 / 0.0036 },
  Gcal: { unit: "kWh", factor: 1163 },
  tce: { unit: "kWh", factor: 8141 },
  toe: { unit: "kWh", factor: 11630 },
  degF: plain("degF"),
  "µg/m³": plain("µg/m³"),
  "ug/m3": plain("µg/m³"),
  times: plain("times"),
  degC: { unit: "degF", factor: 1.8, offset: 32 },
};

/** Names whose case changes the unit: MT and mt are a metric ton to some and a million tonnes to others. */
const readAsSpelt: { readonly [name: string]: string } = { Mt: "t" };

/**
 * Reads units in any spelling: case, plural, full-width letters, µ for μ, m³ for m3. A name whose case changes the unit must
 * be spelt exactly.
 */
export function unitReader(dictionary: Dictionary): (text: string) => RawUnit | null {
  const units = new Map<string, { readonly raw: RawUnit; readonly spelling: string | null }>();
  for (const [name, raw] of Object.entries(dictionary)) {
    const spelling = Object.hasOwn(readAsSpelt, name) ? name : null;
    if (units.has(anySpelling(name))) throw new Error(`duplicate unit: ${name}`);
    units.set(anySpelling(name), { raw, spelling });
  }
  const exactly = (name: string): RawUnit | null => {
    const found = units.get(name.toLowerCase());
    return found && (found.spelling === null || found.spelling === name) ? found.raw : null;
  };
  return (text) => {
    const name = folded(text);
    return exactly(name) ?? (/[a-z]s$/i.test(name) ? exactly(name.slice(0, -1)) : null);
  };
}

/** The unit named in a header or unit cell; null where it is unknown or ambiguous. */
export const readUnit = unitReader(rawUnits);

/** The units that a text may mean apart from its case, as t and Mt for MTs; empty where it is a unit or means none. */
export function unitsMeantBy(text: string): readonly string[] {
  if (readUnit(text)) return [];
  const name = anySpelling(text).replace(/s$/, "");
  return (
    Object.entries(readAsSpelt)
      .find(([spelling]) => spelling.toLowerCase() === name)
      ?.reverse() ?? []
  );
}

function anySpelling(text: string): string {
  return folded(text).toLowerCase();
}

/** Folds compatibility forms: ㎏ and kg, m³ and m3, the micro sign and the Greek letter. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const offered: { readonly [U in ProgramUnit]?: readonly string[] } = {
  percent: ["%"],
  t: ["t", "thousand tonnes", "million t"],
  kWh: ["kWh", "therm", "GJ", "Gcal", "tce", "toe"],
  degF: ["°C", "°F"],
};

/** How offices may write a unit, for dropdowns; empty for one that is never written. */
export function spellingsOf(unit: Unit): readonly string[] {
  return (isProgramUnit(unit) ? offered[unit] : undefined) ?? (readUnit(unit) ? [unit] : []);
}

/** Every unit name that `readUnit` knows, for messages. */
export const rawUnitNames: readonly string[] = Object.keys(rawUnits);
