import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { editionSchema } from "../../pipeline/model/edition.ts";
import { editionFaultsOf } from "../../pipeline/stages/ingest/edition/edition-faults.ts";

const page = readFileSync("docs/edition.md", "utf8");

describe("docs/edition", () => {
  test("the schema for editors is the one that the program reads by", async () => {
    const schema = `${JSON.stringify(z.toJSONSchema(editionSchema, { io: "input" }), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("../../docs/edition.schema.json");
  });

  test("an edition of the project fits the schema, and a broken one does not", () => {
    const fits = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync("docs/edition.schema.json", "utf8")),
    );
    const edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
    expect([fits(edition), fits.errors]).toEqual([true, null]);
    expect(fits({ ...edition, publishd: "2021-07-31" })).toBe(false);
  });

  test("the page's example is sound", () => {
    const [, example = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(editionFaultsOf(JSON.parse(example), "2021", null).faults).toEqual([]);
  });

  test("the page names every field", () => {
    const { deliveries, ...fields } = editionSchema.shape;
    const all = [...Object.keys(fields), "deliveries", ...Object.keys(deliveries.element.shape)];
    expect(all.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
