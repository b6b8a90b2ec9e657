import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import JSONstat from "jsonstat-toolkit";
import { SaxesParser } from "saxes";
import { Schema, Table } from "tableschema";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { parse } from "yaml";
import { statuses } from "../../../pipeline/model/quantity.ts";
import { exportAs } from "../../../pipeline/stages/export/formats.ts";
import { countLeftOut } from "../../../pipeline/stages/export/not-carried.ts";
import {
  differences,
  type ExportedEdition,
  exportedEdition,
  onDisk,
  type Row,
  rowsInDuckDb,
  toldKey,
  toldValue,
} from "../../support/exports.ts";

const schemas = unzipSync(readFileSync("tests/fixtures/exports/schemas.zip"));
const schemaText = (name: string) => strFromU8(schemas[name] ?? new Uint8Array());

const amountOf = (text = "") => (text === "" ? null : Number(text));
const partOf = (code = "") => (code === "_T" ? "" : code);

describe.each(["2020", "2021"])("the figures of %s", (year) => {
  let edition: ExportedEdition;
  beforeAll(async () => {
    edition = await exportedEdition(year);
  });
  const pastKey = (row: Row, vintage: string) =>
    toldKey(
      {
        ...{ dataset: row.dataset ?? "", indicator: row.indicator ?? "", area: row.area ?? "" },
        ...{ period: row.period ?? "", breakdown: partOf(row.breakdown) },
      },
      vintage,
    );

  test("are there, with those of editions before", () => {
    const { exported, truth } = edition;
    expect(truth.size).toBeGreaterThan(2000);
    expect(exported.figures.length + exported.earlier.length).toBe(truth.size);
    expect(edition.notCarried.map(({ loss }) => loss)).not.toContain("same-key");
  });

  describe("as JSON-stat", () => {
    test("keep to its schema", () => {
      // One of its patterns escapes a hyphen, which unicode expressions refuse.
      const ajv = new Ajv2020({ unicodeRegExp: false });
      addFormats.default(ajv);
      const validate = ajv.compile(JSON.parse(schemaText("json-stat/dataset.json")));
      const { files } = exportAs("json-stat", edition.exported);
      const faults = [...files].filter(([, text]) => !validate(JSON.parse(text))).map(([path]) => path);
      expect(faults).toEqual([]);
      expect(files.size).toBe(edition.exported.indicators.length);
    });

    test("come back equal from jsonstat-toolkit", () => {
      const { exported, truth } = edition;
      const { files } = exportAs("json-stat", exported);
      const told = new Map<string, string>();
      for (const text of files.values()) {
        const cube = JSONstat(JSON.parse(text));
        const qualifiers = cube.extension.qualifier as Record<string, string>;
        const axes = cube.id.map((id) => cube.Dimension(id).id);
        const walk = (axis: number, at: Record<string, string>, index: number): void => {
          const codes = axes[axis];
          if (codes) {
            for (const [place, code] of codes.entries())
              walk(axis + 1, { ...at, [cube.id[axis] ?? ""]: code }, index * codes.length + place);
            return;
          }
          const { value, status } = cube.Data(at);
          if (status === null) return expect(value).toBeNull();
          const isValue = statuses.some((own) => own === status);
          const key = { dataset: String(cube.extension.dataset), indicator: String(cube.extension.indicator) };
          told.set(
            pastKey({ ...at, ...key }, at.vintage ?? ""),
            toldValue({
              amount: value,
              unit: isValue ? (cube.Dimension("indicator").Category(at.indicator ?? "").unit?.symbol ?? "") : "",
              status: isValue ? status : "",
              qualifier: isValue ? (qualifiers[index] ?? "exact") : "",
              missing: isValue ? "" : status,
            }),
          );
        };
        walk(0, {}, 0);
      }
      expect(differences(told, truth)).toEqual([]);
    });

    test("say what they are", () => {
      const { files } = exportAs("json-stat", edition.exported);
      for (const text of files.values()) {
        const cube = JSONstat(JSON.parse(text));
        expect(cube.label).not.toBe("");
        expect(cube.source).not.toBe("");
        expect(cube.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(cube.note.length).toBeGreaterThan(0);
        expect(cube.extension.edition).toBe(year);
        expect(cube.extension.address).toBe(`index.html#${String(cube.extension.dataset)}-definitions`);
      }
    });
  });

  describe("as a Data Package", () => {
    test("keep to the schemas of both versions", () => {
      const { files } = exportAs("datapackage", edition.exported);
      const described = JSON.parse(files.get("datapackage.json") ?? "");
      for (const version of ["1.0", "2.0"]) {
        const ajv = new Ajv({ strict: false, logger: false });
        addFormats.default(ajv);
        const validate = ajv.compile(JSON.parse(schemaText(`datapackage/datapackage-${version}.json`)));
        expect(validate(described) ? [] : validate.errors, version).toEqual([]);
      }
    });

    test("come back equal from tableschema, with every constraint, key and reference kept", async () => {
      const told = await onDisk("datapackage", edition.exported, async (folder, files) => {
        const { resources } = JSON.parse(files.get("datapackage.json") ?? "");
        const read = new Map<string, readonly Row[]>();
        for (const { name, path, schema } of resources) {
          expect((await Schema.load(schema, { strict: true })).valid).toBe(true);
          const table = await Table.load(join(folder, path), { schema, strict: true });
          read.set(name, await table.read({ keyed: true }));
        }
        for (const { name, path, schema } of resources)
          // This client puts the row that a column refers to in the column's place, where the next reference looks for a value.
          for (const reference of schema.foreignKeys ?? []) {
            const relations = Object.fromEntries([...read, ["", read.get(name) ?? []]]);
            const one = { ...schema, foreignKeys: [reference] };
            const table = await Table.load(join(folder, path), { schema: one, strict: true });
            // A reference that leads nowhere would throw.
            await table.read({ keyed: true, relations });
          }
        return toldByRows([...(read.get("observations") ?? []), ...(read.get("vintages") ?? [])], year);
      });
      expect(differences(told, edition.truth)).toEqual([]);
    });

    test("come back equal from DuckDB", async () => {
      const told = await onDisk("datapackage", edition.exported, async (folder) =>
        toldByRows(await rowsInDuckDb(folder, "observations.csv", "vintages.csv"), year),
      );
      expect(differences(told, edition.truth)).toEqual([]);
    });
  });

  describe("as SDMX", () => {
    test("have a structure that keeps to SDMX-ML 3.0", async () => {
      const structure = exportAs("sdmx", edition.exported).files.get("structure.xml") ?? "";
      expect(await faultsOf(structure)).toEqual([]);
      // The schema is at work: the same without a name that it asks for is refused.
      expect((await faultsOf(structure.replace(/<com:Name xml:lang="en">Annual<\/com:Name>/, ""))).length).toBe(1);
    });

    test.each(["data-1.0.csv", "data-2.0.csv"])("come back equal from DuckDB, by %s and its structure", async (file) => {
      const left = exportAs("sdmx", edition.exported).notCarried;
      const told = await onDisk("sdmx", edition.exported, async (folder, files) => {
        const codes = codesIn(files.get("structure.xml") ?? "");
        const meant = (list: string, code: string, note: string) => {
          const found = codes.get(`${list} ${code}`);
          if (!found) throw new Error(`missing code: ${list} ${code}`);
          return found[note] ?? code;
        };
        const rows = await rowsInDuckDb(folder, file);
        return new Map(
          rows.map((row) => {
            const indicator = row.INDICATOR ?? "";
            meant("CL_FREQ", row.FREQ ?? "", "");
            meant("CL_OBS_STATUS", row.OBS_STATUS ?? "", "");
            expect(row.UNIT_MULT).toBe(row.OBS_VALUE === "" ? "" : "0");
            return [
              toldKey(
                {
                  dataset: meant("CL_INDICATOR", indicator, "DATASET"),
                  indicator: meant("CL_INDICATOR", indicator, "INDICATOR"),
                  area: meant("CL_AREA", row.REF_AREA ?? "", "PLACE"),
                  period: row.PERIOD ?? "",
                  breakdown: partOf(meant("CL_BREAKDOWN", row.BREAKDOWN ?? "", "BREAKDOWN")),
                },
                meant("CL_VINTAGE", row.VINTAGE ?? "", ""),
              ),
              toldValue({
                amount: amountOf(row.OBS_VALUE),
                unit: row.UNIT_MEASURE === "" ? "" : meant("CL_UNIT", row.UNIT_MEASURE ?? "", "SYMBOL"),
                status: row.FIGURE_STATUS ?? "",
                qualifier: row.QUALIFIER ?? "",
                missing: row.MISSING_REASON ?? "",
              }),
            ];
          }),
        );
      });
      const lost = differences(told, edition.truth);
      // What is said to be left out is exactly what is not there.
      const open = left.filter(({ loss }) => loss === "open-period").map(({ about }) => about);
      expect(lost.filter((one) => !one.includes(": nothing, not "))).toEqual([]);
      expect(lost.map((one) => one.split(": nothing")[0]?.replaceAll(" | ", " ")).sort()).toEqual(open.sort());
      expect(countLeftOut(left)).toBe(open.length);
    });

    test("tell places, parts, units and statuses in each language of the edition", () => {
      const structure = exportAs("sdmx", edition.exported).files.get("structure.xml") ?? "";
      const [list = ""] = /id="CL_AREA"[\s\S]*?<\/str:Codelist>/.exec(structure) ?? [];
      const [code = ""] = /<str:Code id="KOR">.*/.exec(list) ?? [];
      for (const name of ["Korea", "韩国", "韓國", "韓国", "한국", "Өмнөд Солонгос"]) expect(code).toContain(`>${name}<`);
    });
  });

  describe("as a folder of Open SDG", () => {
    test("come back equal from DuckDB and a reader of YAML", async () => {
      const told = await onDisk("open-sdg", edition.exported, async (folder, files) => {
        const facts = new Map(
          [...files].flatMap(([path, text]) => {
            const [, id] = /^meta\/([^/]+)\.yml$/.exec(path) ?? [];
            return id === undefined ? [] : [[id, parse(text)] as const];
          }),
        );
        const rows = await rowsInDuckDb(folder, "data/*.csv");
        const now = rows.map((row) => {
          const [, id = ""] = /indicator_(.+)\.csv$/.exec(row.filename ?? "") ?? [];
          const { dataset, indicator } = facts.get(id) ?? {};
          const key = { dataset, indicator, area: row.GeoCode ?? "", breakdown: row.Part ?? "" };
          expect(row.Area).toBe(row.GeoCode);
          return [
            toldKey({ ...key, period: row.Period || (row.Year ?? "") }, year),
            toldValue({
              amount: amountOf(row.Value),
              unit: row.Units ?? "",
              status: row.Status ?? "",
              qualifier: row.Qualifier || (row.Value === "" ? "" : "exact"),
              missing: row.Missing ?? "",
            }),
          ] as const;
        });
        const before = [...facts.values()].flatMap(({ dataset, indicator, vintages }) =>
          vintages.map((own: Record<string, string> & { value?: number }): [string, string] => [
            toldKey(
              { dataset, indicator, area: own.area ?? "", period: own.period ?? "", breakdown: own.part ?? "" },
              own.vintage ?? "",
            ),
            toldValue({
              amount: own.value ?? null,
              unit: own.units ?? "",
              status: own.status ?? "",
              qualifier: own.qualifier ?? "",
              missing: own.missing ?? "",
            }),
          ]),
        );
        return new Map<string, string>([...now, ...before]);
      });
      expect(differences(told, edition.truth)).toEqual([]);
    });

    test("have a name for every code, in every language", () => {
      const { files } = exportAs("open-sdg", edition.exported);
      const { locales } = edition.exported.edition;
      for (const locale of locales) {
        const areas = parse(files.get(`translations/${locale}/Area.yml`) ?? "");
        for (const { area } of edition.exported.figures) expect(areas[area], `${locale} ${area}`).toBeTruthy();
      }
      const config = parse(files.get("config_data.yml") ?? "");
      expect(config.languages).toEqual(locales);
    });
  });
});

function toldByRows(rows: readonly Readonly<Record<string, unknown>>[], year: string) {
  const text = (cell: unknown) => (cell === null || cell === undefined ? "" : String(cell));
  return new Map(
    rows.map((row) => [
      toldKey(
        {
          dataset: text(row.dataset),
          indicator: text(row.indicator),
          area: text(row.area),
          period: text(row.period),
          breakdown: partOf(text(row.breakdown)),
        },
        text(row.vintage) || year,
      ),
      toldValue({
        amount: amountOf(text(row.value)),
        unit: text(row.unit),
        status: text(row.status),
        qualifier: text(row.qualifier),
        missing: text(row.missing),
      }),
    ]),
  );
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

/** The codes of a structure, by list and id, with their annotations. */
function codesIn(structure: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const codes = new Map<string, Record<string, string>>();
  const parser = new SaxesParser();
  let [list, code, type, text] = ["", "", "", ""];
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    if (name === "str:Codelist") list = String(attributes.id);
    if (name !== "str:Code") return;
    code = `${list} ${String(attributes.id)}`;
    expect(codes.has(code), code).toBe(false);
    codes.set(code, {});
  });
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "com:AnnotationType") type = text;
    const notes = codes.get(code);
    if (name === "com:AnnotationText" && notes) notes[type] = text;
  });
  parser.write(structure).close();
  return codes;
}
