import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { expect, test } from "vitest";

test.each([
  ["JPN-", "ja", /[都道府県市区町村]$/],
  ["KOR-", "ko", /[시군구도]$/],
])("a place of %s is called in %s by its kind, and known without it", async (code, language, kind) => {
  const { data } = Papa.parse<Record<string, string>>(await readFile("data/reference/areas.csv", "utf8"), {
    header: true,
  });
  const names = data.flatMap((area) => (area.code?.startsWith(code) ? (area[language] ?? "") : []));
  expect(names.length).toBeGreaterThan(10);
  // A name that two places share has where it lies in brackets.
  expect(names.filter((name) => !kind.test(name.replace(/[（(].*$/, "")))).toEqual([]);
  const known = data.flatMap((area) => [...Object.values(area), ...(area.aliases ?? "").split("|")]);
  expect(known).toContain(language === "ja" ? "札幌" : "서울");
});
