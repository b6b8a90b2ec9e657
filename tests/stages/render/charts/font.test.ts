import { expect, test } from "vitest";
import { font } from "./sample-charts.ts";

const noto = font();

test("widths are those of the typeface's own table, in thousandths of the size", () => {
  expect(noto.width("A", 1000, false)).toBe(639);
  expect(noto.width("0123456789", 1000, false)).toBe(5720);
  expect(noto.width("A", 1000, true)).toBe(692);
  expect(noto.width(" ", 1000, false)).toBe(260);
  expect(noto.width("", 12, false)).toBe(0);
});

test("Mongolian Cyrillic has widths of its own", () => {
  expect(noto.width("ө", 1000, false)).toBeLessThan(700);
  expect(noto.width("ү", 1000, false)).toBeLessThan(700);
});

test("Han, kana and Hangul, which fall to the typefaces of other languages, are as wide as those draw them", () => {
  expect(noto.width("漢かナ", 10, false)).toBe(30);
  expect(noto.width("한", 10, false)).toBeCloseTo(9.2, 1);
  expect(noto.width("𠮷", 10, true)).toBe(10);
});
