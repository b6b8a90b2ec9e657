import { expect, test } from "vitest";
import { editionTells } from "../support/edition-tells.ts";

test("says what the published edition says", async () => {
  const tells = await editionTells(".", { edition: "2021", dataset: "climate" });
  expect(tells.prose.join("\n")).toContain("37 cities");
  expect(tells.headings.join("\n")).toContain("among 8 cities");
  expect(tells.leading.join("\n")).toContain("37 cities");
  expect(tells.findings.filter((finding) => finding.startsWith("jump "))).not.toEqual([]);
  expect(tells.observations.some(({ indicator }) => indicator === "next-targets")).toBe(true);
});
