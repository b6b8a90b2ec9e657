import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundKeyIn, keyForms } from "../../../pipeline/stages/bind/bound-key.ts";
import { figureNamed, isFault } from "../../../pipeline/stages/bind/figure-book.ts";
import { keyOfFigure } from "../../../pipeline/stages/bind/key-of.ts";
import { of2020, of2021, said } from "./bound.ts";

describe("a key", () => {
  test("of each form that messages name is understood, and says something in the edition", () => {
    for (const form of keyForms) expect(boundKeyIn(form), form).not.toBeNull();
    expect(keyForms.filter((form) => typeof said(form) !== "string")).toEqual([]);
  });

  test("is the same whatever keyboard typed it", () => {
    expect(said("ｍｅｍｂｅｒｓ　ＫＯＲ　２０２１")).toBe("49 members");
    expect(said("  members\u00a0KOR  2021 ")).toBe("49 members");
    expect(said("pm25 CHN\u2011BEI 2016")).toBe(said("pm25 CHN-BEI 2016"));
  });

  test.each([
    ["members KOR 2021", "49 members"],
    ["members KOR latest number", "49"],
    ["members KOR previous number", "47"],
    ["members number", "93"],
    ["activities.events EAS latest", "13 events"],
    ["share of members KOR 2021 in members EAS 2021", "52.7%"],
    ["share of members KOR 2021", "52.7%"],
    ["share of members KOR 2021 as fraction", "52.7%"],
    ["share of members JPN 2021 as fraction", "just over a fifth"],
    ["change members EAS 2020..2021", "2"],
    ["change since 2019 members EAS", "3"],
    ["change members JPN 2020..2021 | rose | fell | stayed", "fell"],
    ["change members EAS previous..latest | rose | fell | stayed", "rose"],
    ["growth members EAS 2020..2021", "2.2%"],
    ["sum members KOR 2021 + members JPN 2021", "69"],
    ["rank of members KOR 2021", "1"],
    ["rank 1 members area", "Korea"],
    ["count members by area 2021 where at least 20", "2"],
    ["more than members EAS 2021", "more than 90 members"],
    ["about waste-generated JPN latest", "about 43 million t"],
    ["members EAS latest period", "2021"],
    ["members-left EAS 2021 number as words", "one"],
    ["waste-generated JPN 2019 number as kt", "42,737"],
    ["events format-virtual", "1 event"],
  ])("%s", (key, told) => {
    expect(said(key)).toBe(told);
  });

  test.each([
    ["share of members JPN 2021 as fraction", "ja", "5分の1強"],
    ["waste-generated JPN 2019 number as 万", "ja", "4,274万"],
    ["waste-generated JPN 2019 number as сая", "mn", "42.7 сая"],
    ["members-left EAS 2021 number as words", "zh-Hans", "一"],
    ["members-left EAS 2021 number as words", "fr", "un"],
    ["members EAS latest period", "ko", "2021"],
  ] as const)("%s in %s", (key, locale, told) => {
    expect(said(key, locale)).toBe(told);
  });

  test.each([
    ["membrs KOR 2021", { fault: "unknown", name: "membrs", nearest: "members" }],
    ["members KOREA 2021", { fault: "unknown", name: "KOREA", nearest: "KOR" }],
    ["members KOR 1950", { fault: "no-value" }],
    ["ratio members KOR 2021 to waste-generated JPN 2019", { fault: "no-value" }],
    ["climate.members KOR 2021", { fault: "unknown", name: "climate.members" }],
  ])("%s names nothing, and what was meant", (key, fault) => {
    expect(said(key)).toMatchObject(fault);
  });

  test.each([
    "",
    "members KOR 2021 2020 2019",
    "change members EAS",
    "sum members",
    "count members",
    "list members by area",
    "change members EAS 2020..2021 | rose | fell",
  ])("“%s” is none", (key) => expect(boundKeyIn(key)).toBeNull());

  test("of any figure of both editions is short, and names it alone", () => {
    for (const { now } of [of2020, of2021]) {
      const figures = [...now.byIndicator.values()].flat();
      const long = figures.filter((figure) => keyOfFigure(figure, now).length > 57);
      expect(long.length / figures.length).toBeLessThan(0.05);
      for (const figure of figures.filter((_, index) => index % 7 === 0)) {
        const operand = boundKeyIn(keyOfFigure(figure, now))?.operands[0];
        const found = operand ? figureNamed(operand, now) : null;
        expect(found && !isFault(found) ? found : null).toMatchObject({
          ...figure,
          derivation: expect.anything(),
        });
      }
    }
  });

  test("of whatever characters is read or refused, and throws nothing", () => {
    const words = fc.constantFrom(
      "members",
      "KOR",
      "2021",
      "latest",
      "|",
      "..",
      "share",
      "of",
      "rank",
      "1",
      "as",
      "!",
      "{",
      "sum",
      "+",
      "in",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(" ")),
        ),
        (text) => {
          said(text);
        },
      ),
      { seed: 32, numRuns: 300 },
    );
  });

  test("says what the sentences of the report say in the same braces", () => {
    const page = readFileSync("reports/2021/index.html", "utf8").replace(/<[^>]*>/g, "");
    const tokens = [
      "events",
      "event-days",
      "event-days held",
      "cities-answering",
      "cities-with-figures number",
    ];
    const told = tokens.map((token) => said(token));
    expect(told.filter((text) => typeof text !== "string" || !page.includes(text))).toEqual([]);
  });
});
