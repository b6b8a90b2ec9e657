import { describe, expect, test } from "vitest";
import type { MembershipIndicator } from "../../../pipeline/datasets/membership/indicators.ts";
import { words } from "../../../pipeline/datasets/membership/words.ts";
import { type Locale, locales } from "../../../pipeline/model/locale.ts";
import { observe } from "../../../pipeline/model/observation.ts";
import { figuresIn } from "../../../pipeline/model/passage.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const count = (indicator: MembershipIndicator, amount: number) =>
  observe(
    indicator,
    { area: "EAS", period: "2020" },
    measured("member", amount, { range, status: "reported", raw: `${amount}` }),
  );
const joined = (amount: number) => count("members-joined", amount);
const left = (amount: number) => count("members-left", amount);

/** Who joined and left, in words where that is nobody or, in English, one. */
const said: { readonly [L in Locale]: readonly [none: string, one: string, many: string] } = {
  en: [
    "No member joined in 2020; none left.",
    "One member joined in 2020; none left.",
    "3 members joined in 2020; 2 left.",
  ],
  "zh-Hans": [
    "2020年，无会员加入，无会员退出。",
    "2020年，1个会员加入，无会员退出。",
    "2020年，3个会员加入，2个会员退出。",
  ],
  "zh-Hant": [
    "2020年，無會員加入，無會員退出。",
    "2020年，1個會員加入，無會員退出。",
    "2020年，3個會員加入，2個會員退出。",
  ],
  ja: [
    "2020年には加盟も脱退もなかった。",
    "2020年には1会員が加盟し、脱退はなかった。",
    "2020年には3会員が加盟し、2会員が脱退した。",
  ],
  ko: [
    "2020년에 가입한 회원도 탈퇴한 회원도 없었다.",
    "2020년에 회원 1곳이 가입했고 탈퇴한 회원은 없었다.",
    "2020년에 회원 3곳이 가입했고 회원 2곳이 탈퇴했다.",
  ],
  mn: [
    "2020 онд шинэ гишүүн элсээгүй, гарсан гишүүн байхгүй.",
    "2020 онд 1 гишүүн элсэж, гарсан гишүүн байхгүй.",
    "2020 онд 3 гишүүн элсэж, 2 гишүүн гарсан.",
  ],
};

describe.each(locales)("who joined and left, in %s", (locale) => {
  const { change } = words[locale].narrative;
  const written = (...figures: Parameters<typeof change>) =>
    passageText(change(...figures), wordsOf(locale, indexAreas([])));

  test("reads as it is said of nobody, one and several", () => {
    expect([written(joined(0), left(0)), written(joined(1), left(0)), written(joined(3), left(2))]).toEqual(
      said[locale],
    );
  });

  test("names both figures also where it has words for them, and says nothing of one that cannot be told", () => {
    for (const amount of [0, 1, 3])
      expect(figuresIn(change(joined(amount), left(amount))).map(({ indicator }) => indicator)).toEqual([
        "members-joined",
        "members-left",
      ]);
    expect(figuresIn(change(joined(1), null))).toHaveLength(1);
    expect(written(joined(1), null)).not.toMatch(/undefined|null/);
  });
});
