import { rm, symlink, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { escapeHtml } from "../../../../pipeline/escape/html.ts";
import { type Checked, check } from "../../../../pipeline/flow/check.ts";
import { forewordIn } from "../../../../pipeline/model/front-matter.ts";
import { boundariesOf } from "../../../../pipeline/stages/ingest/edition/boundaries.ts";
import { pictureOf } from "../../../../pipeline/stages/ingest/edition/picture.ts";
import { reportPage } from "../../../../pipeline/stages/render/page/report-page.ts";
import { encodePng } from "../../../../pipeline/stages/render/png/encode-png.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { datasets } from "../../../support/datasets.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../../support/edition.ts";
import { remembered } from "../../../support/remembered.ts";

/** Eight pixels square, as a browser writes it. */
const jpeg = Buffer.from(
  [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA",
    "AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA",
    "ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA",
    "AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA",
    "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA",
    "AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAFA3PEY8",
    "MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuC",
    "guv/////////////////////////////////////////////////////////////////////////wAARCAAIAAgDASIAAhEB",
    "AxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQL/",
    "xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAQ//2Q==",
  ].join(""),
  "base64",
);
const png = Buffer.from(
  encodePng({ colours: new Int32Array(8 * 8).fill(0x787878), width: 8, height: 8 }, 72),
);

describe("a picture", () => {
  test("is a PNG or a JPEG that is whole", () => {
    expect(pictureOf(jpeg)).toMatchObject({ format: "jpg" });
    expect(pictureOf(png)).toMatchObject({ format: "png" });
  });

  test.each([
    ["half of a JPEG", jpeg.subarray(0, jpeg.length / 2)],
    ["a JPEG without its end", jpeg.subarray(0, jpeg.length - 2)],
    ["half of a PNG", png.subarray(0, png.length / 2)],
    ["a PNG with a byte changed", Buffer.from(png).fill(0x55, 20, 21)],
    ["the signature of a PNG alone", png.subarray(0, 8)],
  ])("is not %s", (_, bytes) => {
    expect(pictureOf(bytes)).toBe("damaged");
  });

  test.each(["<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", ""])("is not %s", (text) => {
    expect(pictureOf(Buffer.from(text))).toBe("not-a-picture");
  });
});

/** A square of a degree, as GeoJSON. */
const square = (scale = 1) => ({
  type: "Polygon",
  coordinates: [
    [
      [127, 37],
      [128, 37],
      [128, 38],
      [127, 37],
    ].map((position) => position.map((degrees) => degrees * scale)),
  ],
});
const feature = (geometry: unknown) => ({ type: "Feature", properties: {}, geometry });
const bytesOf = (content: unknown) => Buffer.from(JSON.stringify(content));

describe("boundaries", () => {
  const ring = [
    [
      [127, 37],
      [128, 37],
      [128, 38],
      [127, 37],
    ],
  ];
  test.each([
    ["a geometry", square()],
    ["a feature", feature(square())],
    [
      "a collection, lines and what has no place left out",
      {
        type: "FeatureCollection",
        features: [
          feature(square()),
          feature(null),
          feature({
            type: "LineString",
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          }),
        ],
      },
    ],
    [
      "several polygons, with heights",
      feature({
        type: "MultiPolygon",
        coordinates: [square().coordinates.map((points) => points.map((point) => [...point, 12]))],
      }),
    ],
    [
      "TopoJSON",
      {
        type: "Topology",
        arcs: [ring[0]],
        objects: {
          provinces: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]] }] },
        },
      },
    ],
  ])("are the polygons of %s", (_, content) => {
    expect(boundariesOf(bytesOf(content))).toEqual([ring]);
  });

  test.each([
    ["not-geojson", Buffer.from("PK\u0003\u0004")],
    [
      "not-geojson",
      bytesOf({ type: "Topology", arcs: [], objects: { a: { type: "Polygon", arcs: [[7]] } } }),
    ],
    ["not-geojson", bytesOf({ type: "Polygon", coordinates: "secret" })],
    ["no-polygons", bytesOf({ type: "FeatureCollection", features: [] })],
    ["not-in-degrees", bytesOf(square(1000))],
  ])("are %s", (fault, bytes) => {
    expect(boundariesOf(bytes)).toBe(fault);
  });
});

describe("beside the data of an edition", () => {
  let copy: Copy;
  beforeEach(async () => {
    copy = await copyEdition("2020", allBut("governance"));
  });
  afterEach(() => copy.dispose());

  const checked = (): Promise<Checked> =>
    check({ root: copy.root, edition: "2020", datasets, progress: () => {}, ...remembered(copy.root) });
  const withCover = (file: string) =>
    copy.edit(
      "edition.json",
      '"network":',
      `"cover": { "file": "${file}", "description": "A street", "credit": "A. Photographer" }, "contact": "<b>office</b>", "licence": "CC BY 4.0", "network":`,
    );
  const errorsOf = async () =>
    (await checked()).findings
      .filter(({ severity }) => severity === "error")
      .map((found) => `${found.code} ${placeOf(found)}`);

  test("forewords are read by language, and the one without a language serves the others", async () => {
    await writeFile(copy.path("foreword.md"), "# Dear reader\n\nA *good* year. <script>alert(1)</script>\n");
    await writeFile(copy.path("foreword.ja.md"), "よい年であった。\n");
    const { front, edition, findings } = await checked();
    expect(findings.map(({ code }) => code)).not.toContain("orphan-file");
    const locales = edition?.locales ?? [];
    expect(forewordIn(front, "ja", locales)).toEqual([{ kind: "paragraph", text: "よい年であった。" }]);
    expect(forewordIn(front, "ko", locales)[0]).toEqual({ kind: "heading", text: "Dear reader" });
    expect(forewordIn({ ...front, forewords: new Map() }, "en", locales)).toEqual([]);
  });

  test("a cover is read by the name that edition.json gives it", async () => {
    await withCover("cover.jpg");
    await writeFile(copy.path("cover.jpg"), jpeg);
    const { front, hashes } = await checked();
    expect(front.cover).toMatchObject({ format: "jpg" });
    expect(hashes.size).toBeGreaterThan(0);
    expect(await errorsOf()).toEqual([]);
  });

  test("a cover that is not there, is a link or is no picture is an error at its name, and gone once it is put right", async () => {
    await withCover("cover.png");
    expect(await errorsOf()).toEqual(["missing-file cover.png"]);
    await writeFile(copy.path("cover.png"), "<html>");
    expect(await errorsOf()).toEqual(["invalid-picture cover.png"]);
    await rm(copy.path("cover.png"));
    await symlink("/etc/hostname", copy.path("cover.png"));
    expect(await errorsOf()).toEqual(["not-a-plain-file cover.png"]);
    await rm(copy.path("cover.png"));
    await writeFile(copy.path("cover.png"), png);
    expect(await errorsOf()).toEqual([]);
  });

  test("boundaries are read by the name that edition.json gives them, and taken for no stray file", async () => {
    await copy.edit(
      "edition.json",
      '"network":',
      '"boundaries": { "file": "provinces.geojson", "credit": "National Geographic Information Institute" }, "network":',
    );
    expect(await errorsOf()).toEqual(["missing-file provinces.geojson"]);
    await writeFile(copy.path("provinces.geojson"), bytesOf(square(1000)));
    expect(await errorsOf()).toEqual(["invalid-boundaries provinces.geojson"]);
    await writeFile(copy.path("provinces.geojson"), bytesOf(feature(square())));
    const { front, findings } = await checked();
    expect(front.boundaries).toHaveLength(1);
    expect(findings.map(({ code }) => code)).not.toContain("orphan-file");
    expect(await errorsOf()).toEqual([]);
  });

  test("a foreword that is not UTF-8 is an error, and a path as a cover's name is one of edition.json", async () => {
    await writeFile(copy.path("foreword.md"), Buffer.from([0x93, 0x61, 0x94]));
    expect(await errorsOf()).toEqual(["unknown-encoding foreword.md"]);
    await rm(copy.path("foreword.md"));
    await withCover("../cover.png");
    expect((await errorsOf())[0]).toMatch(/^invalid-edition edition.json/);
  });

  test("the page folds the foreword and names contact and licence in its foot, all of it as text", async () => {
    await withCover("cover.jpg");
    await writeFile(copy.path("cover.jpg"), jpeg);
    await writeFile(copy.path("foreword.md"), "<img src=x onerror=alert(1)> We & you\n");
    const { front: read, edition: plain, areas } = await checked();
    if (!plain) throw new Error("missing edition");
    const photograph = { file: "photo.png", description: '"><script>', credit: "<i>A. Photographer" };
    const edition = { ...plain, photograph, foreword: { signature: "<u>The President" } };
    const front = { ...read, photograph: { format: "png", bytes: png, width: 8, height: 8 } } as const;
    const page = reportPage(
      {
        edition,
        front,
        subjects: [],
        missing: [],
        opening: {
          verdict: [],
          changed: [],
          news: [],
          unchanged: [],
          stale: [],
          standings: [],
          charts: [],
          places: new Map(),
        },
        changes: [],
        changeOf: () => null,
        since: null,
        summary: "",
        formats: new Set(["html"]),
        ids: new Map(),
        rendered: ["en"],
      },
      wordsOf("en", areas),
    );
    expect(page).toContain('<details class="foreword"><summary>Foreword</summary>');
    expect(page).toContain(escapeHtml("We & you"));
    expect(page.match(/<img[^>]*>/g)).toEqual([
      `<img src="data:image/png;base64,${png.toString("base64")}" alt="${escapeHtml('"><script>')}" width="8" height="8">`,
    ]);
    expect(page).toContain(escapeHtml("Photograph: <i>A. Photographer"));
    expect(page).toContain(`<p><strong>${escapeHtml("<u>The President")}</strong></p>`);
    const foot = page.slice(page.indexOf("<footer>"));
    for (const line of ["Contact: <b>office</b>", "Licence: CC BY 4.0", "Cover: A. Photographer"])
      expect(foot).toContain(`<p>${escapeHtml(line)}</p>`);
  });
});
