import { Ajv2020 } from "ajv/dist/2020.js";
import { Schema, Table } from "tableschema";
import { describe, expect, test } from "vitest";
import type { Contract } from "../../../pipeline/model/contract.ts";
import { jsonSchema } from "../../../pipeline/offices/schema/json-schema.ts";
import { dataPackage, tableSchema } from "../../../pipeline/offices/schema/table-schema.ts";
import { datasets } from "../../support/datasets.ts";

const sources = datasets.flatMap(({ id, sources }) =>
  Object.entries(sources).map(([name, contract]) => [`${id} ${name}`, name, contract] as const),
);

const several = datasets.flatMap(({ id, sources }) =>
  Object.keys(sources).length > 1 ? [[id, sources] as const] : [],
);

function contractOf(source: string): Contract {
  const found = sources.find(([title]) => title === source);
  if (!found) throw new Error(`missing source: ${source}`);
  return found[2];
}

describe("JSON Schema", () => {
  test.each(sources)("of %s is valid draft 2020-12, strict, and names every column", (_, name, contract) => {
    const schema = jsonSchema({ [name]: contract }, "x");
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(validate({})).toBe(false);
    const missing = validate.errors?.map(({ params }) => params.missingProperty).sort();
    expect(missing).toEqual(Object.keys(contract.columns).sort());
  });

  test.each(several)("of all of %s compiles", (_, sources) => {
    const validate = new Ajv2020({ strict: true }).compile(jsonSchema(sources, "x"));
    expect(validate({})).toBe(true);
    expect(validate({ [Object.keys(sources)[0] ?? ""]: [{}] })).toBe(false);
  });

  test("takes an accepted row and refuses a wrong period, choice, number and a column too many", () => {
    const validate = new Ajv2020().compile(jsonSchema({ targets: contractOf("recycling targets") }, "x"));
    const row = {
      area: "KOR",
      indicator: "recycling-rate",
      baselineYear: "2018",
      baseline: 53.4,
      targetYear: "2018-06/",
      target: 60,
      unit: "%",
      direction: "increase",
      method: null,
      source: "x",
    };
    expect(validate(row)).toBe(true);
    for (const wrong of [
      { baselineYear: "2018-13" },
      { indicator: "waste recycling rate" },
      { target: 101 },
      { target: null },
      { more: 1 },
    ])
      expect(validate({ ...row, ...wrong })).toBe(false);
  });
});

describe("Table Schema", () => {
  test.each(sources)("of %s is valid by the published profile", async (_, __, contract) => {
    const schema = await Schema.load(JSON.parse(JSON.stringify(tableSchema(contract))), { strict: true });
    expect(schema.valid).toBe(true);
    expect(schema.fieldNames.length).toBe(
      Object.values(contract.columns).filter(({ place }) => place === "column").length,
    );
  });

  test("reads the raw file of 2020 that it describes, and refuses another", async () => {
    const file = "data/raw/2020/shift/scheme.csv";
    const read = async (source: string) =>
      (await Table.load(file, { schema: tableSchema(contractOf(source)) })).read({ keyed: true });
    const rows = await read("shift scheme");
    expect(rows.length).toBe(23);
    expect(rows[0]).toMatchObject({ Weight: expect.any(Number) });
    await expect(read("membership published")).rejects.toThrow();
  });

  test("of several sources is a data package", () => {
    const described = dataPackage(
      { publishedRates: contractOf("recycling publishedRates") },
      "recycling",
      "Recycling",
    );
    expect(described).toMatchObject({
      name: "recycling",
      resources: [{ name: "published-rates", path: "published-rates.csv" }],
    });
    expect(JSON.stringify(described)).toContain('"decimalChar":","');
  });
});
