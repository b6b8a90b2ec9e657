import { isProgramUnit, type ProgramUnit, type Unit } from "../../model/unit.ts";

/** Each unit as a valid id, and its code in UN/CEFACT Recommendation 20 if it has one. */
const ids: { readonly [U in ProgramUnit]: readonly [id: string, recommendation20?: string] } = {
  member: ["MEMBER"],
  government: ["GOVERNMENT"],
  participant: ["PARTICIPANT"],
  person: ["PERSON", "IE"],
  country: ["COUNTRY"],
  city: ["CITY"],
  indicator: ["INDICATOR"],
  point: ["POINT"],
  event: ["EVENT"],
  day: ["DAY", "DAY"],
  hour: ["HOUR", "HUR"],
  period: ["PERIOD"],
  meter: ["METER"],
  block: ["BLOCK"],
  building: ["BUILDING"],
  household: ["HOUSEHOLD"],
  t: ["T", "TNE"],
  kWh: ["KWH", "KWH"],
  MWh: ["MWH", "MWH"],
  "t/MWh": ["T_PER_MWH"],
  "t/person": ["T_PER_PERSON"],
  "kWh/person": ["KWH_PER_PERSON"],
  "kWh/day": ["KWH_PER_DAY"],
  "kWh/(°C day)": ["KWH_PER_DEGREE_DAY"],
  degF: ["DEG_F", "FAH"],
  degC: ["DEG_C", "CEL"],
  "µg/m³": ["UG_PER_M3", "GQ"],
  percent: ["PERCENT", "P1"],
  "percentage point": ["PERCENTAGE_POINT"],
  times: ["TIMES"],
  index: ["INDEX"],
  rank: ["RANK"],
  "1": ["PURE_NUMBER", "C62"],
};

/** The text that a unit's code is made from. */
export function unitId(unit: Unit): string {
  return isProgramUnit(unit) ? ids[unit][0] : unit;
}

/** The Recommendation 20 code of a unit, or null. */
export function unitCode(unit: Unit): string | null {
  return isProgramUnit(unit) ? (ids[unit][1] ?? null) : null;
}
