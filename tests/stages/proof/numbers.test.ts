import { describe, expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { isProgramUnit } from "../../../pipeline/model/unit.ts";
import { fold } from "../../../pipeline/stages/proof/numbers/fold.ts";
import { grammarOf } from "../../../pipeline/stages/proof/numbers/grammar.ts";
import { covers, type Printed } from "../../../pipeline/stages/proof/numbers/printed.ts";
import { readDates, readYears } from "../../../pipeline/stages/proof/numbers/read-dates.ts";
import { readNumbers } from "../../../pipeline/stages/proof/numbers/read-numbers.ts";
import { Taken } from "../../../pipeline/stages/proof/numbers/taken.ts";
import { sheetRows } from "../../../pipeline/words/sheets.ts";

function numbersIn(locale: Locale, written: string): Printed[] {
  const grammar = grammarOf(locale);
  const text = fold(written);
  const taken = new Taken(text.length);
  readDates(text, grammar, taken);
  readYears(text, grammar, taken);
  return readNumbers({ text, grammar, taken, hasBareWords: false });
}

function periodsIn(locale: Locale, written: string): (string | null)[] {
  const grammar = grammarOf(locale);
  const text = fold(written);
  const taken = new Taken(text.length);
  const times = [...readDates(text, grammar, taken), ...readYears(text, grammar, taken)];
  return times.sort((a, b) => a.from - b.from).map(({ period }) => period);
}

/** A text, and its numbers as value, unit and qualifier. */
type Case = readonly [text: string, ...numbers: readonly string[]];

const cases: { readonly [L in Locale]: readonly Case[] } = {
  en: [
    ["2.9 million MWh and 3.0 million t of emissions", "2900000 MWh exact", "3000000 t exact"],
    ["over 2,000 households", "2000 household more-than"],
    ["nearly 120 events", "120 event about"],
    ["at least fifty-two blocks", "52 block at-least"],
    ["two hundred and fifty-six members", "256 member exact"],
    ["52 per cent", "52 percent exact"],
    ["12.5 percentage points", "12.5 percentage point exact"],
    ["91 active members", "91 member exact"],
    ["two thirds of the stock", "66.66666666666666 percent exact"],
    ["24 of the 1,077 blocks", "24 block exact", "1077 block exact"],
    ["thirty-three programmes, one programme and two", "33 – exact"],
    ["Twenty-seven blocks", "27 block exact"],
    ["one of the cities"],
    ["B2B, A4 and item_7"],
  ],
  "zh-Hans": [
    ["约4.5万户", "45000 household about"],
    ["百分之十九点八", "19.8 percent exact"],
    ["1亿2000万吨", "120000000 t exact"],
    ["一亿二千万吨", "120000000 t exact"],
    ["十二个会员", "12 member exact"],
    ["超过２，０００户", "2000 household more-than"],
    ["三千五百多户", "3500 household more-than"],
    ["2.86个百分点", "2.86 percentage point exact"],
    ["三十五个项目", "35 – exact"],
    ["一项提案"],
  ],
  "zh-Hant": [
    ["約2億3,000萬噸", "230000000 t about"],
    ["百分之五十二", "52 percent exact"],
    ["逾2,000戶", "2000 household more-than"],
    ["二十四個梯間單元", "24 block exact"],
    ["三十五個專案，萬一有個閃失", "35 – exact"],
    ["91個會員", "91 member exact"],
  ],
  ja: [
    ["約4万5千世帯", "45000 household about"],
    ["1億2000万トン", "120000000 t exact"],
    ["２，０００世帯超", "2000 household more-than"],
    ["10.0%未満", "10 percent less-than"],
    ["二十四ブロック", "24 block exact"],
    ["2.5ポイント", "2.5 percentage point exact"],
    ["125か国・地域", "125 country exact"],
  ],
  ko: [
    ["120만 톤", "1200000 t exact"],
    ["4만 5천여 가구", "45000 household more-than"],
    ["2천 가구 이상", "2000 household at-least"],
    ["스물네 개 블록", "24 block exact"],
    ["삼천오백만 톤", "35000000 t exact"],
    ["회원 91곳", "91 member exact"],
    ["이 만남과 서른다섯 개 사업", "35 – exact"],
    ["참가자 수 약 530", "530 participant about"],
    ["10.0% 미만", "10 percent less-than"],
    ["2.86%p 초과", "2.86 percentage point more-than"],
  ],
  mn: [
    ["1,2 сая тонн", "1200000 t exact"],
    ["2,2 хувь", "2.2 percent exact"],
    ["45 462 өрх", "45462 household exact"],
    ["1,077 блок", "1077 block exact"],
    ["2000 гаруй өрх", "2000 household more-than"],
    ["арван хоёр гишүүн", "12 member exact"],
    ["гучин гурван хөтөлбөр", "33 – exact"],
    ["гурван зуун тавин мянган тонн", "350000 t exact"],
    ["530 орчим оролцогч", "530 participant about"],
    ["10.0 хүрэхгүй хувь", "10 percent less-than"],
  ],
  fr: [
    ["1 234,5 tonnes", "1234.5 t exact"],
    ["2,9 millions de MWh et 3,0 millions de tonnes", "2900000 MWh exact", "3000000 t exact"],
    ["plus de 45 462 ménages", "45462 household more-than"],
    ["près de 120 événements", "120 event about"],
    ["au moins cinquante-deux blocs", "52 block at-least"],
    ["deux cent cinquante-six membres", "256 member exact"],
    ["quatre-vingt-dix-sept villes et soixante et onze jours", "97 government exact", "71 day exact"],
    ["52 % ou 52,5 pour cent", "52 percent exact", "52.5 percent exact"],
    ["12,5 points de pourcentage", "12.5 percentage point exact"],
    ["moins de 10,0 %", "10 percent less-than"],
    ["les deux tiers du parc", "66.66666666666666 percent exact"],
    ["24 des 1 077 blocs", "24 block exact", "1077 block exact"],
    ["12 témoins, une ville et le 3e programme", "12 – exact"],
  ],
};

describe.each(Object.entries(cases) as [Locale, readonly Case[]][])("numbers in %s", (locale, own) => {
  test.each(own)("%s", (text, ...numbers) => {
    const read = numbersIn(locale, text).map(
      ({ value, unit, qualifier }) => `${value} ${unit?.units[0] ?? "–"} ${qualifier}`,
    );
    expect(read).toEqual(numbers);
  });
});

test.each([
  ["en", "on 31 December 2020 and in March 2021", ["2020-12-31", "2021-03"]],
  ["en", "from 3 to 5 March 2020", ["2020-03-03/2020-03-05"]],
  ["en", "between 2018 and 2018–2020", ["2018", "2018/2020"]],
  ["zh-Hans", "２０２０年１２月３１日", ["2020-12-31"]],
  ["zh-Hant", "民國109年", ["2020"]],
  ["ja", "令和2年度と2017年1月21日～2017年12月22日", ["2020", "2017-01-21/2017-12-22"]],
  ["ko", "2020년 12월 31일", ["2020-12-31"]],
  ["fr", "le 1er janvier 2020, en août 2021 et le 31/12/2020", ["2020-01-01", "2021-08", "2020-12-31"]],
  ["fr", "du 3 au 5 mars 2020, de 2018 à 2020", ["2020-03-03/2020-03-05", "2018/2020"]],
  ["mn", "2020 оны 12 дугаар сарын 31, 2020 оны 12-р сарын 30-нд", ["2020-12-31", "2020-12-30"]],
] as const)("dates in %s: %s", (locale, text, periods) => {
  expect(periodsIn(locale, text)).toEqual(periods);
});

test("a printed number is an interval", () => {
  const [rate] = numbersIn("en", "52 %");
  expect(rate && [51.5, 52.4, 52.6].map((amount) => covers(rate, amount))).toEqual([true, true, false]);
  const [over] = numbersIn("en", "over 2,500 members");
  expect(over && [2500, 2501, 2600, 5000].map((amount) => covers(over, amount))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const [about] = numbersIn("en", "about 120 events");
  expect(about && [111, 129, 140].map((amount) => covers(about, amount))).toEqual([true, true, false]);
  const [million] = numbersIn("ja", "4,289万トン");
  expect(million && covers(million, 42_894_000)).toBe(true);
});

test("each unit that a row of words stands for is one that there is", () => {
  const units = sheetRows("figures").filter(({ kind }) => kind?.startsWith("unit"));
  const named = units.flatMap((row) => row["stands for"]?.replace(/ \?$| × .*$/, "").split(", ") ?? []);
  expect(named.filter((unit) => unit !== "" && !isProgramUnit(unit))).toEqual([]);
  expect(named.length).toBeGreaterThan(30);
});
