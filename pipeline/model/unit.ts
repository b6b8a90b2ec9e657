/** The base units in which observations are kept. `percent` counts 100 for a whole; `1` is a pure number. */
export type Unit =
  | "member"
  | "government"
  | "participant"
  | "person"
  | "country"
  | "indicator"
  | "point"
  | "event"
  | "day"
  | "hour"
  | "period"
  | "meter"
  | "block"
  | "building"
  | "household"
  | "t"
  | "kWh"
  | "MWh"
  | "t/MWh"
  | "t/person"
  | "kWh/person"
  | "kWh/day"
  | "kWh/(°C day)"
  | "degF"
  | "degC"
  | "percent"
  | "percentage point"
  | "index"
  | "rank"
  | "1";

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
  degc: { unit: "degF", factor: 1.8, offset: 32 },
};

/** The unit that a header or a unit cell names, or null if nobody declared it. */
export function readUnit(text: string): RawUnit | null {
  const name = text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
  return Object.hasOwn(rawUnits, name) ? (rawUnits[name] ?? null) : null;
}

const offered: { readonly [U in Unit]?: readonly string[] } = {
  percent: ["%"],
  t: ["t", "thousand tonnes", "million t"],
  kWh: ["kWh", "therm", "GJ", "Gcal", "tce", "toe"],
  degF: ["°C", "°F"],
};

/** How an office may write a unit, for dropdowns; none for one that is never written. */
export function spellingsOf(unit: Unit): readonly string[] {
  return offered[unit] ?? (readUnit(unit) ? [unit] : []);
}

/** Every unit name that `readUnit` knows, for messages and dropdowns. */
export const unitNames: readonly string[] = Object.keys(rawUnits);
