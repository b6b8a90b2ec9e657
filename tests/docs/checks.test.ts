import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { indexPage, kinds } from "./check-page.ts";

// The page of each check is compared where its case is read: tests/checks/catalogue.test.ts.
describe("docs/checks", () => {
  test("the index names every check by group, and those that are not built", async () => {
    await expect(indexPage()).toMatchFileSnapshot("../../docs/checks/README.md");
  });

  test("there is no page without a check", () => {
    const known = new Set(["README.md", ...kinds.map(({ code }) => `${code}.md`)]);
    // The page of a new check is written meanwhile by the catalogue's test.
    expect(readdirSync("docs/checks").filter((page) => !known.has(page))).toEqual([]);
  });
});
