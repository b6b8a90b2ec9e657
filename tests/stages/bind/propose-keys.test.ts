import { expect, test } from "vitest";
import { proposeKeys } from "../../../pipeline/stages/bind/propose-keys.ts";
import { yearLeft } from "../../../pipeline/stages/bind/year-left.ts";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../../pipeline/stages/read-text/text.ts";
import { records } from "../proof/records.ts";
import { docx } from "../read-text/docx-fixture.ts";
import { boundParagraph, checked, of2020, records2021 } from "./bound.ts";

async function analysed(bytes: Uint8Array, name: string, own = records()) {
  const text = await readText(bytes, name);
  if (isRefusal(text)) throw new Error(`refused: ${text.refused}`);
  const reader = new Proofreader(own);
  const found = reader.analyse(text, { hasBareWords: true });
  return { found, figures: reader.read(text, found).figures };
}

test.each([
  [
    "both ends of a change, and the year that moves",
    "The cities in East Asia that answered the climate questionnaire rose from 17 in 2019 to 35 in 2020.",
    [
      "cities-answering EAS 2019 number",
      "cities-answering EAS latest number",
      "cities-answering EAS latest period",
    ],
  ],
  [
    "a share of two figures of the sentence",
    "In 2020, 27 of 35 cities, or 77.1 %, had an inventory.",
    [
      "cities-with-inventory EAS latest period",
      "cities-with-inventory EAS latest number",
      "cities-answering EAS latest number",
      "share of cities-with-inventory EAS latest in cities-answering EAS latest",
    ],
  ],
  [
    "the newest share where no year is named, and the year of one where it is",
    "Korea is the country with the most members, and more than half of all local governments in the network are Korean. In 2020, 23.1 % of the members were in Japan.",
    [
      "share of members KOR latest in members EAS latest as fraction",
      "members JPN latest period",
      "share of members JPN latest in members EAS latest",
    ],
  ],
  [
    "no number of each of several",
    "In 2020 the network held 14 events in East Asia. Five of them took place in China, and one each in Japan and Korea.",
    ["events EAS latest period", "events EAS latest number", "events CHN latest number"],
  ],
  [
    "no “one” in place of a noun",
    "In 2020, 8 cities in Korea had an inventory; in Japan, 5 cities had one.",
    [
      "cities-with-inventory KOR latest period",
      "cities-with-inventory KOR latest number",
      "cities-with-inventory JPN latest number",
    ],
  ],
  [
    "the newest of two alike where no time is named, and the series of which a day is one",
    "2020年末現在、東アジアの会員は91会員で、前年より1会員増えた。韓国は47会員で、日本は21会員である。",
    [
      "members EAS latest period",
      "members EAS latest number",
      "change members EAS previous..latest",
      "members KOR latest number",
      "members JPN latest number",
    ],
  ],
  [
    "the one before, where the sentence says so",
    "In 2020, 35 cities in East Asia answered the climate questionnaire, against 17 a year earlier.",
    [
      "cities-answering EAS latest period",
      "cities-answering EAS latest number",
      "cities-answering EAS previous number",
    ],
  ],
  [
    "the one before, where the newest stands beside it",
    "The number of cities in Chinese Taipei that answered the climate questionnaire fell from 9 to 7.",
    ["cities-answering TPE previous number", "cities-answering TPE latest number"],
  ],
])("proposes %s", async (_, text, keys) => {
  const { found, figures } = await analysed(Buffer.from(text), "a.txt");
  expect(proposeKeys(figures, found, of2020).map(({ written }) => written)).toEqual(keys);
});

test("tells where a year that moved elsewhere stands, or a number, with nothing bound", async () => {
  const bytes = docx(
    boundParagraph("Annual report 2020") +
      boundParagraph("Korea remains the largest, with 47 members.") +
      boundParagraph("In [members EAS latest period|2020] it had [members EAS latest number|91] members."),
  );
  const { found } = await analysed(bytes, "a.docx", records2021());
  const checks = (await checked(bytes)).map(({ check }) => check);
  const { year, blocks } = yearLeft(checks, found);
  expect([year, ...blocks.map(({ text }) => text)]).toEqual([
    "2020",
    "Annual report 2020",
    "Korea remains the largest, with 47 members.",
  ]);
});
