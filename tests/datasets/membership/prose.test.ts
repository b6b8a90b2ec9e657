import { describe, expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { figuresIn } from "../../../pipeline/model/passage.ts";
import { measured, type Status } from "../../../pipeline/model/quantity.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { datasets } from "../../support/datasets.ts";
import { publishedLocales } from "../../support/published-locales.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const count = (indicator: string, amount: number, status: Status = "reported") =>
  observe(
    indicator,
    { area: "EAS", period: "2020" },
    measured(indicator.startsWith("countries") ? "country" : "member", amount, {
      range,
      status,
      raw: `${amount}`,
    }),
  );
const joined = (amount: number) => count("members-joined", amount);
const left = (amount: number, status?: Status) => count("members-left", amount, status);

/** Who joined and left, in words where that is nobody or, in English, one. */
const said: { readonly [L in Locale]?: readonly [none: string, one: string, many: string, alone: string] } = {
  en: [
    "No member joined in 2020; none left.",
    "One member joined in 2020; none left.",
    "3 members joined in 2020; 2 left.",
    "One member joined in 2020.",
  ],
  "zh-Hans": [
    "2020年，无会员加入，无会员退出。",
    "2020年，1个会员加入，无会员退出。",
    "2020年，3个会员加入，2个会员退出。",
    "2020年，1个会员加入。",
  ],
  "zh-Hant": [
    "2020年，無會員加入，無會員退出。",
    "2020年，1個會員加入，無會員退出。",
    "2020年，3個會員加入，2個會員退出。",
    "2020年，1個會員加入。",
  ],
  ja: [
    "2020年には加盟も脱退もなかった。",
    "2020年には1会員が加盟し、脱退はなかった。",
    "2020年には3会員が加盟し、2会員が脱退した。",
    "2020年には1会員が加盟した。",
  ],
  ko: [
    "2020년에 가입한 회원도 탈퇴한 회원도 없었다.",
    "2020년에 회원 1곳이 가입했고 탈퇴한 회원은 없었다.",
    "2020년에 회원 3곳이 가입했고 회원 2곳이 탈퇴했다.",
    "2020년에 회원 1곳이 가입했다.",
  ],
  mn: [
    "2020 онд шинэ гишүүн элсээгүй, гарсан гишүүн байхгүй.",
    "2020 онд 1 гишүүн элсэж, гарсан гишүүн байхгүй.",
    "2020 онд 3 гишүүн элсэж, 2 гишүүн гарсан.",
    "2020 онд 1 гишүүн элссэн.",
  ],
};

describe.each(publishedLocales)("who joined and left, in %s", (locale) => {
  const dataset = datasets.find(({ id }) => id === "membership");
  const change = (...figures: readonly Observation[]) => {
    const [passage, other] = dataset?.narrative([count("countries-active", 5), ...figures], locale) ?? [];
    if (!passage || other) throw new Error("missing passage");
    return passage;
  };
  const written = (...figures: readonly Observation[]) =>
    passageText(change(...figures), wordsOf(locale, indexAreas([])));

  test("reads as it is said of nobody, one and several, and where those who left cannot be told beside", () => {
    expect([
      written(joined(0), left(0)),
      written(joined(1), left(0)),
      written(joined(3), left(2)),
      written(joined(1), left(2, "illustrative")),
    ]).toEqual(said[locale]);
  });

  test("names both figures also where it has words for them, and says nothing of one that cannot be told", () => {
    for (const amount of [0, 1, 3])
      expect(figuresIn(change(joined(amount), left(amount))).map(({ indicator }) => indicator)).toEqual([
        "members-joined",
        "members-left",
      ]);
    expect(figuresIn(change(joined(1), left(1, "illustrative")))).toHaveLength(1);
  });
});

/** A printed count of the region's members. */
const printed = (period: string, amount: number) =>
  observe(
    "members-published",
    { area: "EAS", period, breakdown: "members" },
    measured("member", amount, { range, status: "reported", raw: `${amount}` }),
  );

describe("the count that was printed", () => {
  const dataset = datasets.find(({ id }) => id === "membership");
  const areas = indexAreas([]);
  const told = (...figures: readonly Observation[]) =>
    (dataset?.narrative([count("countries-active", 5), ...figures], "en") ?? []).map((one) =>
      passageText(one, wordsOf("en", areas)),
    );

  test("is the latest that is not of a later year, with the first before it", () => {
    expect(told(printed("2012-10", 75), printed("2020-12-31", 91), printed("2021-03", 99))).toEqual([
      expect.stringMatching(
        /^The network counted 91 members in .* on 31 December 2020, after 75 in October 2012\.$/,
      ),
    ]);
    expect(told(printed("2020", 91))).toEqual([
      expect.stringMatching(/^The network counted 91 members in .* in 2020\.$/),
    ]);
  });

  test("is the key figure, before those who joined", () => {
    const figures = [
      printed("2020-12-31", 91),
      printed("2021-03", 99),
      joined(3),
      count("countries-active", 5),
    ];
    expect(dataset?.keyFigures(figures).map(({ indicator, period }) => [indicator, period])).toEqual([
      ["members-published", "2020-12-31"],
      ["members-joined", "2020"],
    ]);
  });
});
