import { expect, test } from "vitest";
import { editionTells } from "../support/edition-tells.ts";
test.each(["2020","2021"])("x %s", async (edition) => {
  const tells = await editionTells(".", { edition, dataset: "recycling" });
  console.log(tells.findings.join("\n"), tells.prose, tells.headings, tells.leading, tells.observations.length);
});
