import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import { Schema, Table } from "tableschema";
import { beforeAll, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { parse } from "yaml";
import { clients } from "../../bench/exports/clients.mjs";
import { exportFormatNames } from "../../pipeline/model/export-format.ts";
import { exportAs } from "../../pipeline/stages/export/formats.ts";
import { countLeftOut } from "../../pipeline/stages/export/not-carried.ts";
import { differences, type ExportedEdition, exportedEdition, onDisk, type Told } from "./exports.ts";

const schemas = unzipSync(readFileSync("tests/fixtures/exports/schemas.zip"));
const schemaText = (name: string) => strFromU8(schemas[name] ?? new Uint8Array());

/** The tests of what is exported of an edition: kept to its schemas, and read back by a stranger's client, value by value. */
export function provedTwice(year: string): void {
  let edition: ExportedEdition;
  beforeAll(async () => {
    edition = await exportedEdition(year);
  });

  test("are there, with those of editions before", () => {
    const { exported, truth } = edition;
    expect(truth.size).toBeGreaterThan(2000);
    expect(exported.figures.length + exported.earlier.length).toBe(truth.size);
    expect(edition.notCarried.map(({ loss }) => loss)).not.toContain("same-key");
  });

  for (const format of exportFormatNames)
    test.each(Object.entries(clients[format]))(`come back equal as ${format} from %s`, async (_, read) => {
      const found = await onDisk(format, edition.exported, (folder) => read(folder, year));
      expectEqual(found, edition, format);
    });

  test("keep to the schema of JSON-stat", () => {
    // One of its patterns escapes a hyphen, which unicode expressions refuse.
    const ajv = new Ajv2020({ unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(schemaText("json-stat/dataset.json")));
    const { files } = exportAs("json-stat", edition.exported);
    const faults = [...files].filter(([, text]) => !validate(JSON.parse(text))).map(([path]) => path);
    expect(faults).toEqual([]);
    expect(files.size).toBe(edition.exported.indicators.length);
    expect(validate({ ...JSON.parse([...files.values()][0] ?? ""), size: ["1"] })).toBe(false);
  });

  test("say in each cube what it is, and where it is from", () => {
    for (const [path, text] of exportAs("json-stat", edition.exported).files) {
      const { label, source, updated, note, extension } = JSON.parse(text);
      for (const told of [label, source, ...note]) expect(told, path).toMatch(/./);
      expect(updated, path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(extension).toMatchObject({
        edition: year,
        address: `index.html#${extension.dataset}-definitions`,
      });
    }
  });

  test("keep to the schemas of both versions of the Data Package", () => {
    const described = JSON.parse(
      exportAs("datapackage", edition.exported).files.get("datapackage.json") ?? "",
    );
    for (const version of ["1.0", "2.0"]) {
      const ajv = new Ajv({ strict: false, logger: false });
      addFormats.default(ajv);
      const validate = ajv.compile(JSON.parse(schemaText(`datapackage/datapackage-${version}.json`)));
      expect(validate(described) ? [] : validate.errors, version).toEqual([]);
      expect(validate({ ...described, resources: [] }), version).toBe(false);
    }
  });

  test("refer to rows that are there, in each table of the Data Package", async () => {
    await onDisk("datapackage", edition.exported, async (folder, files) => {
      const { resources } = JSON.parse(files.get("datapackage.json") ?? "");
      const relations: Record<string, unknown[]> = {};
      for (const { name, path, schema } of resources) {
        expect((await Schema.load(schema, { strict: true })).valid).toBe(true);
        relations[name] = await (await Table.load(join(folder, path), { schema })).read({ keyed: true });
      }
      const check = async (path: string, schema: object, reference: object, rows: typeof relations) => {
        // This client puts the row that a column refers to in the column's place, where the next reference looks for a value.
        const one = { ...schema, foreignKeys: [reference] };
        await (await Table.load(join(folder, path), { schema: one })).read({ keyed: true, relations: rows });
      };
      for (const { name, path, schema } of resources)
        for (const reference of schema.foreignKeys ?? [])
          await check(path, schema, reference, { ...relations, "": relations[name] ?? [] });
      const { path, schema } = resources[0];
      const lacking = { ...relations, [schema.foreignKeys[0].reference.resource]: [] };
      await expect(check(path, schema, schema.foreignKeys[0], lacking)).rejects.toThrow();
    });
  });

  test("have a structure that keeps to SDMX-ML 3.0", async () => {
    const structure = exportAs("sdmx", edition.exported).files.get("structure.xml") ?? "";
    expect(await faultsOf(structure)).toEqual([]);
    const faulty = structure.replace(/<com:Name xml:lang="en">Annual<\/com:Name>/, "");
    expect((await faultsOf(faulty)).length).toBe(1);
  });

  test("have names in each language of the edition, in SDMX and in Open SDG", () => {
    const structure = exportAs("sdmx", edition.exported).files.get("structure.xml") ?? "";
    const [list = ""] = /id="CL_AREA"[\s\S]*?<\/str:Codelist>/.exec(structure) ?? [];
    const [code = ""] = /<str:Code id="KOR">.*/.exec(list) ?? [];
    for (const name of ["Korea", "韩国", "韓國", "韓国", "한국", "Өмнөд Солонгос"])
      expect(code).toContain(`>${name}<`);
    const { files } = exportAs("open-sdg", edition.exported);
    const { locales } = edition.exported.edition;
    expect(parse(files.get("config_data.yml") ?? "").languages).toEqual(locales);
    for (const locale of locales) {
      const areas = parse(files.get(`translations/${locale}/Area.yml`) ?? "");
      const unnamed = edition.exported.figures.filter(({ area }) => !areas[area]);
      expect(unnamed.map(({ area }) => area)).toEqual([]);
    }
  });
}

/** Nothing is another than it is, and what is not there is what the export says that it left out. */
export function expectEqual(
  found: Told,
  { exported, truth }: Pick<ExportedEdition, "exported" | "truth">,
  format: (typeof exportFormatNames)[number],
  same = (one: string | undefined, other: string | undefined) => one === other,
): void {
  const { notCarried } = exportAs(format, exported);
  const [lost, wrong] = [": nothing, not ", ""].map((mark) =>
    differences(found, truth, same).filter((one) => one.includes(": nothing, not ") === (mark !== "")),
  );
  expect(wrong).toEqual([]);
  expect(lost?.length).toBe(countLeftOut(notCarried));
  const named = notCarried.map(({ about }) => about);
  for (const one of lost ?? []) expect(named).toContain(one.split(": nothing")[0]?.replaceAll(" | ", " "));
}

async function faultsOf(xml: string): Promise<string[]> {
  const folder = "sdmx-ml-3.0.0/";
  const files = Object.entries(schemas)
    .filter(([name]) => name.startsWith(folder))
    .map(([name, contents]) => ({ fileName: name.slice(folder.length), contents }));
  const { errors } = await validateXML({
    xml: [{ fileName: "structure.xml", contents: xml }],
    schema: files.filter(({ fileName }) => fileName === "SDMXMessage.xsd"),
    preload: files.filter(({ fileName }) => fileName !== "SDMXMessage.xsd"),
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}
