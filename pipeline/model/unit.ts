/** The project's base units, in which observations are kept. `percent` counts 100 for a whole; `1` is a pure number. */
export const knownUnits = [
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
export type KnownUnit = (typeof knownUnits)[number];

/** A base unit that a declared dataset brings along, by its symbol. */
export type OwnUnit = string & { readonly declared: unique symbol };

export type Unit = KnownUnit | OwnUnit;

/** The unit of a symbol that the project does not have; its dataset's words say what it is called. */
export function ownUnit(symbol: string): OwnUnit {
  return symbol as OwnUnit;
}

export function isKnownUnit(unit: string): unit is KnownUnit {
  return known.has(unit);
}

const known: ReadonlySet<string> = new Set(knownUnits);

/** A unit as an office writes it: the base unit, how many of them one is, and where its zero lies. */
export interface RawUnit {
  readonly unit: Unit;
  readonly factor: number;
  readonly offset?: number;
}

const plain = (unit: Unit): RawUnit => ({ unit, factor: 1 });

/** US therm as the sample meters use it, 1 GJ = 1/0.0036 kWh, IPCC Gcal, 1 tce = 8.141 MWh. */
const rawUnits: { readonly [name: string]: RawUnit } = {
  member: plain("member"),
  government: plain("government"),
  participant: plain("participant"),
  person: plain("person"),
  country: plain("country"),
  block: plain("block"),
  building: plain("building"),
  household: plain("household"),
  point: plain("point"),
  t: plain("t"),
  "thousand tonnes": { unit: "t", factor: 1000 },
  "천 톤": { unit: "t", factor: 1000 },
  kt: { unit: "t", factor: 1000 },
  mt: { unit: "t", factor: 1_000_000 },
  "million t": { unit: "t", factor: 1_000_000 },
  "%": plain("percent"),
  kwh: plain("kWh"),
  mwh: plain("MWh"),
  "million mwh": { unit: "MWh", factor: 1_000_000 },
  therm: { unit: "kWh", factor: 29.3001 },
  gj: { unit: "kWh", factor: 1 / 0.0036 },
  gcal: { unit: "kWh", factor: 1163 },
  tce: { unit: "kWh", factor: 8141 },
  toe: { unit: "kWh", factor: 11630 },
  degf: plain("degF"),
  // Both signs for micro fold to the Greek letter.
  "μg/m3": plain("µg/m³"),
  "ug/m3": plain("µg/m³"),
  times: plain("times"),
  degc: { unit: "degF", factor: 1.8, offset: 32 },
};

/** The unit that a header or a unit cell names, or null if nobody declared it. */
export function readUnit(text: string): RawUnit | null {
  const name = text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
  return Object.hasOwn(rawUnits, name) ? (rawUnits[name] ?? null) : null;
}

const offered: { readonly [U in KnownUnit]?: readonly string[] } = {
  percent: ["%"],
  t: ["t", "thousand tonnes", "million t"],
  kWh: ["kWh", "therm", "GJ", "Gcal", "tce", "toe"],
  degF: ["°C", "°F"],
};

/** How an office may write a unit, for dropdowns; none for one that is never written. */
export function spellingsOf(unit: Unit): readonly string[] {
  return (isKnownUnit(unit) ? offered[unit] : undefined) ?? (readUnit(unit) ? [unit] : []);
}

/** Every unit name that `readUnit` knows, for messages and dropdowns. */
export const unitNames: readonly string[] = Object.keys(rawUnits);
