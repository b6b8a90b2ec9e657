import type { Phrasebook, UnitWords } from "../phrasebook.ts";

const same = (name: string): UnitWords => ({ one: name, many: name });
const counter = (name: string, after = name): UnitWords => ({
  one: name,
  many: name,
  counted: (amount) => `${amount}${after}`,
});

export const units: Phrasebook["units"] = {
  member: counter("会員"),
  government: counter("自治体"),
  participant: { ...counter("参加者"), counted: (amount) => `${amount}人` },
  person: counter("人"),
  country: counter("国・地域", "か国・地域"),
  city: counter("都市"),
  indicator: counter("指標"),
  point: counter("点"),
  event: counter("件"),
  day: counter("日"),
  hour: counter("時間"),
  period: counter("期間"),
  meter: counter("台"),
  block: counter("ブロック"),
  building: counter("棟"),
  household: counter("世帯"),
  t: same("トン"),
  kWh: same("kWh"),
  MWh: same("MWh"),
  "t/MWh": same("トン/MWh"),
  "t/person": same("トン/人"),
  "kWh/person": same("kWh/人"),
  "kWh/day": same("kWh/日"),
  "kWh/(°C day)": same("kWh/(°C·日)"),
  degF: same("°F"),
  degC: same("°C"),
  "µg/m³": same("µg/m³"),
  percent: counter("%"),
  "percentage point": counter("ポイント"),
  times: counter("倍"),
  index: same(""),
  rank: counter("位"),
  "1": same(""),
};
