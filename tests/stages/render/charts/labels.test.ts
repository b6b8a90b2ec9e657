import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awayFrom, overlap } from "../../../../pipeline/charts/box.ts";
import { cleanText } from "../../../../pipeline/charts/clean-text.ts";
import { linearAxis } from "../../../../pipeline/charts/linear-ticks.ts";
import { placeNames } from "../../../../pipeline/charts/place-names.ts";
import { spread } from "../../../../pipeline/charts/spread.ts";
import { balanceText, phrasesOf, wrapText } from "../../../../pipeline/charts/wrap-text.ts";
import { font } from "./sample-charts.ts";

const noto = font();

describe("spread", () => {
  const label = fc.record({
    wanted: fc.double({ min: -50, max: 350, noNaN: true }),
    size: fc.integer({ min: 5, max: 40 }),
  });

  test("keeps labels apart, inside, and in the order of their wishes", () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 7 }), (labels) => {
        const middles = spread(labels, 0, 300);
        const placed = labels.map(({ wanted, size }, index) => ({
          wanted,
          size,
          middle: middles[index] ?? 0,
        }));
        placed.sort((a, b) => a.middle - b.middle);
        for (const [index, { middle, size, wanted }] of placed.entries()) {
          expect(middle - size / 2).toBeGreaterThan(-1e-6);
          expect(middle + size / 2).toBeLessThan(300 + 1e-6);
          const next = placed[index + 1];
          if (!next) continue;
          expect(next.middle - next.size / 2).toBeGreaterThan(middle + size / 2 - 1e-6);
          expect(next.wanted).toBeGreaterThanOrEqual(wanted);
        }
      }),
    );
  });

  test("leaves labels that do not touch where they want to be", () => {
    const labels = [10, 50, 90].map((wanted) => ({ wanted, size: 20 }));
    expect(spread(labels, 0, 100)).toEqual([10, 50, 90]);
  });
});

describe("wrapText", () => {
  const style = { size: 13 };

  test("no line is wider than allowed, and nothing is lost", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-composite", maxLength: 60 }),
        fc.integer({ min: 40, max: 200 }),
        (raw, width) => {
          const text = cleanText(raw);
          const lines = wrapText(noto, text, style, width);
          for (const line of lines) {
            const fits = noto.width(line, 13, false) <= width || [...line].length === 1;
            expect(fits).toBe(true);
          }
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
    );
  });

  test("Han breaks anywhere but before a closing mark; Korean only at spaces", () => {
    expect(wrapText(noto, "线上会议、培训", style, 13 * 4)).toEqual(["线上会", "议、培训"]);
    expect(wrapText(noto, "회원 도시의 활동", style, 13 * 4)).toEqual(["회원", "도시의", "활동"]);
  });

  test.each([
    ["TSS3 公共交通の使いやすさと信頼性", 15, ["TSS3 公共交通の使いやすさと", "信頼性"]],
    ["E2 ビジョン・戦略・リーダーシップ", 14, ["E2 ビジョン・戦略・", "リーダーシップ"]],
    ["再資源化施設への搬入率 17.8 (2020)", 12, ["再資源化施設への搬入率", "17.8 (2020)"]],
    ["生活環境の改善", 4, ["生活環境", "の改善"]],
  ])("Japanese breaks between phrases where that takes no more lines: %s", (text, signs, lines) => {
    expect(wrapText(noto, text, style, style.size * signs)).toEqual(lines);
  });

  test("balanced lines are as few, and nearly equal", () => {
    const title = "Korea recycles three times the share of its municipal waste that Japan does";
    const lines = balanceText(noto, title, { size: 20, bold: true }, 680);
    expect(lines).toEqual(["Korea recycles three times the share", "of its municipal waste that Japan does"]);
  });
});

test.each([
  ["2021年に204都市が回答：日本174、韓国16", ["2021年に", "204都市が", "回答：", "日本174、", "韓国16"]],
  ["答复的204个城市中，168个没有代码", ["答复的", "204个城市中，", "168个没有代码"]],
  ["1,077個梯間單元中已有24個完成", ["1,077個梯間單元中", "已有24個完成"]],
])("a heading without spaces is read in phrases: %s", (heading, phrases) => {
  expect(phrasesOf(heading)).toEqual(phrases);
});

describe("placeNames", () => {
  const size = { width: 50, height: 18 };
  const bounds = { x: 0, y: 0, toX: 600, toY: 400 };

  test("a name with room stands beside its point, most of a crowd at the ends of lines", () => {
    const crowd = Array.from({ length: 7 }, (_, index) => ({
      ...size,
      x: 300 + index,
      y: 200 + (index % 3),
    }));
    const [alone, ...led] = placeNames([{ ...size, x: 500, y: 60 }, ...crowd], bounds);
    expect(alone).toMatchObject({ line: null, box: { x: 509 } });
    expect(led.filter((one) => one).length).toBeGreaterThan(5);
    expect(led.filter((one) => one?.line).length).toBeGreaterThan(2);
  });

  test("of very many points, those listed first are named even out of a crowd", () => {
    const crowd = Array.from({ length: 150 }, (_, index) => ({
      ...size,
      x: 70 + (index % 50) * 6,
      y: 200 + Math.floor(index / 50) * 7,
    }));
    const inside = crowd.splice(75, 1);
    const named = placeNames([...inside, ...crowd], bounds);
    expect(named[0]?.line).toBeTruthy();
    expect(placeNames([...crowd, ...inside], bounds).at(-1)).toBeNull();
  });

  test("names keep off each other, off other points and off the edge, and lines off names", () => {
    const point = fc.record({
      x: fc.integer({ min: 60, max: 300 }),
      y: fc.integer({ min: 60, max: 300 }),
      width: fc.integer({ min: 15, max: 90 }),
      height: fc.constant(18),
    });
    fc.assert(
      fc.property(fc.uniqueArray(point, { maxLength: 14, selector: ({ x, y }) => `${x},${y}` }), (points) => {
        const places = placeNames(points, bounds).flatMap((place, index) =>
          place ? [{ ...place, index }] : [],
        );
        for (const { box, line, index } of places) {
          expect(Math.min(box.x, box.y, 600 - box.toX, 400 - box.toY)).toBeGreaterThanOrEqual(0);
          for (const [at, other] of points.entries())
            if (at !== index) expect(awayFrom(other, box)).toBeGreaterThan(4);
          for (const other of places) {
            if (other.index === index) continue;
            expect(overlap(box, other.box)).toBe(false);
            const end = line && { x: line.toX - 1, y: line.toY - 1, toX: line.toX + 1, toY: line.toY + 1 };
            expect(end && overlap(end, other.box)).toBeFalsy();
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("linearAxis", () => {
  const number = (amount: number): string => String(amount);
  const labels = (amounts: number[], zero = true, write = number): string[] =>
    linearAxis(amounts, { zero, count: 6, number: write }).ticks.map(({ label }) => label);

  test("ends on round numbers", () => {
    expect(labels([91])).toEqual(["0", "20", "40", "60", "80", "100"]);
    expect(labels([0.31, 0.07])).toEqual(["0", "0.1", "0.2", "0.3", "0.4"]);
    expect(labels([-3, 12])).toEqual(["-5", "0", "5", "10", "15"]);
    expect(labels([30, 34], false)).toEqual(["30", "31", "32", "33", "34"]);
  });

  test("whole amounts have whole ticks", () => {
    expect(labels([1, 2])).toEqual(["0", "1", "2"]);
  });

  test("no two ticks read the same", () => {
    expect(labels([2.5], true, (amount) => amount.toFixed(0))).toEqual(["0", "1", "2", "3"]);
  });

  test("one value, or none but zero, still has an axis", () => {
    expect(linearAxis([0], { zero: true, count: 6, number }).domain).toEqual([0, 1]);
    expect(linearAxis([7], { zero: false, count: 6, number }).domain).toEqual([6, 14]);
  });

  test("contains every amount", () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), fc.boolean(), (amounts, zero) => {
        const { domain } = linearAxis(amounts, { zero, count: 5, number });
        const slack = Math.max(...amounts.map(Math.abs)) * 1e-6;
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...amounts) + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...amounts) - slack);
      }),
    );
  });
});

test.each([
  [
    "34都市のうち、微小粒子状物質の指針値を満たす都市はない",
    340,
    ["34都市のうち、微小粒子状物質の", "指針値を満たす都市はない"],
  ],
  ["目标是回收率达到40%；最近为7%（2019年）", 300, ["目标是回收率达到40%；", "最近为7%（2019年）"]],
  [
    "It fell from 54.8 million t to 42.7 million t",
    300,
    ["It fell from 54.8 million t", "to 42.7 million t"],
  ],
  [
    "日本的都市廢棄物產生量由2000年的5,483萬公噸降至2019年的4,274萬公噸",
    560,
    ["日本的都市廢棄物產生量由2000年的", "5,483萬公噸降至2019年的4,274萬公噸"],
  ],
  [
    "174 cities answered in 2021 (2020: 5), 90 of them new",
    290,
    ["174 cities answered in 2021", "(2020: 5), 90 of them new"],
  ],
  ["35 cities answered: China 11, Korea 11", 300, ["35 cities answered:", "China 11, Korea 11"]],
])("a headline breaks between phrases, and not before a unit: %s", (text, width, lines) => {
  expect(balanceText(noto, text, { size: 20 }, width)).toEqual(lines);
});
