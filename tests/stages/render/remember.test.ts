import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../../pipeline/flow/check.ts";
import type { Area } from "../../../pipeline/model/area.ts";
import type { Observation } from "../../../pipeline/model/observation.ts";
import { isMissing, type Quantity } from "../../../pipeline/model/quantity.ts";
import { formats } from "../../../pipeline/stages/render/formats.ts";
import type { Jobs, Make } from "../../../pipeline/stages/render/make.ts";
import type { Material } from "../../../pipeline/stages/render/material.ts";
import { makeAnew, type Remember } from "../../../pipeline/stages/render/remember.ts";
import { type Rendering, render } from "../../../pipeline/stages/render/render.ts";
import { datasets } from "../../support/datasets.ts";
import { remembered } from "../../support/remembered.ts";
import { typefaceOf } from "./fonts/typeface-of.ts";

/** What a report is rendered from, with two datasets of which one is changed. */
interface Input extends Pick<Rendering, "formats" | "typefaceOf" | "land"> {
  readonly material: Material;
  readonly locale: "en" | "ja";
}

let input: Input;
let known: Files;
const kept = new Map<string, Buffer>();
beforeAll(async () => {
  const own = datasets.filter(({ id }) => id === "resilience" || id === "governance");
  const job = { root: ".", edition: "2020", datasets: own, partial: true, progress: () => {} };
  const { edition, ...checked } = await check({ ...job, ...remembered(".") });
  if (!edition) throw new Error("missing edition");
  const from = {
    material: { ...checked, edition },
    locale: "en",
    formats: new Set(formats),
    typefaceOf,
    land: () => [],
  } as const;
  input = withMap(from);
  known = await filesOf(input, counting().remember);
});

/** Instead of pictures, prints and workbooks what each would be made from: nothing takes long, and all that differs shows. */
const make: Make = (async (kind: keyof Jobs, job: Jobs[keyof Jobs]) => {
  const from = JSON.stringify("faces" in job ? { ...job, faces: job.faces.key } : job);
  const name = createHash("sha256").update(from).digest("hex");
  if (kind === "drawing")
    return { svg: `<svg viewBox="0 0 9 9"><path d="${name}"/></svg>`, marks: [], warnings: [] };
  if (kind !== "face" || !("pieces" in job)) return Buffer.from(from);
  return (job.pieces.length === 0 ? [name] : job.pieces.map((piece) => name + piece)).map((text) =>
    Buffer.from(text),
  );
}) as Make;

/** Keeps what was made as a folder does, and says of what kinds it was. */
function counting(): { readonly remember: Remember; readonly made: string[] } {
  const made: string[] = [];
  const remember = async <T>(kind: string, from: string, makeOne: () => T | Promise<T>): Promise<T> => {
    const name = `${kind} ${from}`;
    const bytes = kept.get(name) ?? serialize(await makeOne());
    if (!kept.has(name)) made.push(kind);
    kept.set(name, bytes);
    return deserialize(bytes);
  };
  return { remember, made };
}

async function filesOf({ material, locale, ...own }: Input, remember: Remember) {
  const rendered = await render(material, { ...own, locales: [locale], make, remember });
  if ("findings" in rendered) throw new Error(`invalid charts: ${rendered.findings.length}`);
  return rendered.report.files;
}

type Files = Awaited<ReturnType<typeof filesOf>>;

/** The names of files that only one has, or that differ. */
function different(one: Files, other: Files): string[] {
  const text = (files: Files, name: string) => {
    const content = files.get(name);
    return content instanceof Uint8Array ? Buffer.from(content).toString("latin1") : content;
  };
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => text(one, name) !== text(other, name),
  );
}

type Change = (from: Input) => Input;

const material =
  (change: (from: Material) => Partial<Material>): Change =>
  (from) => ({ ...from, material: { ...from.material, ...change(from.material) } });

const edition = (own: Partial<Material["edition"]>): Change =>
  material((from) => ({ edition: { ...from.edition, ...own } }));

/** Another first figure that stands in a cell. */
const observation = (change: (from: Observation, value: Quantity) => Partial<Observation>): Change =>
  material(({ computed }) => ({
    computed: computed.map((own) => {
      if (own.dataset !== "resilience") return own;
      const at = own.observations.findIndex(
        ({ value }) => !isMissing(value) && value.derivation.from === "cells",
      );
      const observations = own.observations.map((one, index) =>
        index === at && !isMissing(one.value) ? { ...one, ...change(one, one.value) } : one,
      );
      return { ...own, observations };
    }),
  }));

const value = (own: (from: Quantity) => Partial<Quantity>): Change =>
  observation((_, from) => ({ value: { ...from, ...own(from) } }));

type Own = Material["validated"][number]["dataset"];
const dataset = (change: (from: Own) => Partial<Own>): Change =>
  material(({ validated }) => ({
    validated: validated.map((own) =>
      own.dataset.id === "resilience" ? { ...own, dataset: { ...own.dataset, ...change(own.dataset) } } : own,
    ),
  }));

const worded = (change: (from: Own["words"]["en"]) => Partial<Own["words"]["en"]>): Change =>
  dataset(({ words }) => ({ words: { ...words, en: { ...words.en, ...change(words.en) } } }));

const chart = (change: object): Change =>
  dataset((from) => ({
    charts: (...args: Parameters<Own["charts"]>) =>
      from.charts(...args).map((one) => ({ ...one, ...change })),
  }));

/** Each chart once more as a map. */
const withMap = dataset((from) => ({
  charts: (...args: Parameters<Own["charts"]>) =>
    from.charts(...args).flatMap((one) => [one, { ...one, id: `${one.id}-map`, form: "map" as const }]),
}));

const area = (change: (from: Area) => Partial<Area>): Change =>
  material(({ areas }) => {
    const all = areas.all.map((one) => ({ ...one, ...change(one) }));
    return { areas: { ...areas, all, get: (code) => all.find((own) => own.code === code) ?? null } };
  });

/** What a report is made from, each changed once. */
const changes: { readonly [input: string]: Change } = {
  "the title": edition({ title: { en: "Another" } }),
  "the day of publication": edition({ published: "2021-07-01" }),
  "that it is a draft": edition({ draft: true }),
  "how charts cite a file": (from) =>
    edition({
      deliveries: from.material.edition.deliveries.map((own) => ({
        ...own,
        source: { organisation: "Another", title: "Other" },
      })),
    })(from),
  "an office": (from) =>
    edition({
      deliveries: from.material.edition.deliveries.map((own) => ({ ...own, office: "Another" })),
    })(from),
  "a correction": material(({ corrections, computed }) => {
    const all = computed.flatMap(({ observations }) => observations);
    const [range] = all.flatMap(({ value: { derivation } }) =>
      derivation.from === "cells" ? derivation.ranges : [],
    );
    const at = { file: "corrections.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
    const said = {
      expected: "1",
      corrected: "2",
      reason: "mistyped",
      source: "office",
      reportedTo: "office",
    };
    return { corrections: range ? [...corrections, { cell: range, at, ...said }] : [] };
  }),
  "what places are called": area(({ code, names }) => ({ names: { ...names, en: `Old ${code}` } })),
  "where places lie": area(({ code }) => ({ coordinates: { latitude: code.length, longitude: 2 } })),
  "a file's bytes": material(({ files }) => ({
    files: files.map((own) => ({ ...own, sha256: "0".repeat(64) })),
  })),
  "the formats": (from) => ({ ...from, formats: new Set(["html", "svg", "csv"]) }),
  "the language": (from) => ({ ...from, locale: "ja" }),
  "the typefaces at hand": (from) => {
    const other = { ...typefaceOf("en"), files: ["file:///other.ttf"], width: () => 7 };
    return { ...from, typefaceOf: () => other };
  },
  "how many figures stand before": material(({ computed }) => ({
    computed: computed.map((own) => ({
      ...own,
      observations: own.dataset === "resilience" ? own.observations.slice(1) : own.observations,
    })),
  })),
  "another dataset's words": material(({ validated }) => ({
    validated: validated.map((own) => {
      if (own.dataset.id !== "governance") return own;
      const { words } = own.dataset;
      return {
        ...own,
        dataset: { ...own.dataset, words: { ...words, en: { ...words.en, title: "Other" } } },
      };
    }),
  })),
  "what an indicator is called": worded(({ indicators }) => ({
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, own]) => [id, { ...own, title: `Other ${own.title}` }]),
    ),
  })),
  "what a unit is called": worded(() => ({ units: { "%": { one: "hundredth", many: "hundredths" } } })),
  "what a dataset is called": worded(() => ({ title: "Other" })),
  "the order of indicators": dataset(({ indicators }) => ({
    indicators: Object.fromEntries(Object.entries(indicators).reverse()),
  })),
  "a chart's title": chart({ title: "Other" }),
  "a chart's form": chart({ form: "bars" }),
  "a value": value(({ amount }) => ({ amount: amount + 1 })),
  "a digit that is not printed": value(({ amount }) => ({ amount: amount + 1e-9 })),
  "a qualifier": value(() => ({ qualifier: "about" })),
  "a status": value(() => ({ status: "estimated" })),
  "a cell": value(({ derivation }) => ({
    derivation:
      derivation.from === "cells"
        ? { ...derivation, ranges: derivation.ranges.map((own) => ({ ...own, row: 7, toRow: 7 })) }
        : derivation,
  })),
  "an earlier value": observation((_, was) => ({
    revised: { edition: "2019", was, class: null, reason: null },
  })),
};

const ofOneDataset = [
  "a value",
  "a digit that is not printed",
  "a qualifier",
  "a status",
  "a cell",
  "an earlier value",
];
/** What is made anew of a dataset, and nothing of the other. */
const pieces = ["annex", "charts", "page", "tables"];

describe("a report from pieces that were made before is the report made anew", () => {
  test("where nothing has changed, of which nothing is made", async () => {
    const again = counting();
    expect(different(await filesOf(input, again.remember), known)).toEqual([]);
    expect(again.made).toEqual([]);
  });

  test.each(Object.entries(changes))("where something else is %s", async (name, change) => {
    const own = change(input);
    const again = counting();
    const files = await filesOf(own, again.remember);
    const anew = await filesOf(own, makeAnew);
    expect(different(files, anew)).toEqual([]);
    expect(different(files, known)).not.toEqual([]);
    if (ofOneDataset.includes(name)) expect(again.made.sort()).toEqual(pieces);
  });
});
