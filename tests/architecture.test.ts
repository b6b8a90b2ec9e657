import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { forms } from "../pipeline/charts/forms.ts";
import { kindsOf } from "../pipeline/findings/problems.ts";
import { datasets } from "./support/datasets.ts";

const files = readdirSync("pipeline", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join("pipeline", path), "utf8") }));

/** What each room may import: other rooms, and packages. The first rule that fits a file holds. */
const rooms: readonly { readonly room: RegExp; readonly may: RegExp }[] = [
  { room: /^model\//, may: /^(model\/|zod$)/ },
  { room: /^methods\//, may: /^(methods\/|ml-matrix$)/ },
  { room: /^rules\//, may: /^(model\/|rules\/|words\/listed-problem\.ts$)/ },
  { room: /^datasets\/(scorecard|target-measure)\.ts$/, may: /^(model\/|methods\/)/ },
  {
    room: /^datasets\/declared\//,
    may: /^(model\/|methods\/|rules\/|charts\/forms\.ts$|datasets\/(declared\/|(scorecard|target-measure)\.ts$)|stages\/(ingest|validate)\/([a-z]+\/)?problems\.ts$|stages\/validate\/readers\/period-text\.ts$|words\/|zod$|fastest-levenshtein$)/,
  },
  { room: /^charts\/forms\.ts$/, may: /^(model\/|charts\/)/ },
  { room: /^charts\//, may: /^(model\/|locales\/phrasebook\.ts$|charts\/(?!forms\/))/ },
  { room: /^escape\//, may: /^(model\/|escape\/|papaparse$)/ },
  { room: /^words\/sheets\.ts$/, may: /^(model\/|node:fs$|papaparse$)/ },
  { room: /^words\//, may: /^(model\/|words\/)/ },
  { room: /^locales\//, may: /^(model\/|locales\/|words\/)/ },
  {
    room: /^stages\/ingest\/foreign\//,
    may: /^(model\/|stages\/ingest\/|node:|@e965\/xlsx|fflate$|parse5$)/,
  },
  {
    room: /^stages\/ingest\//,
    may: /^(model\/|words\/listed-problem\.ts$|stages\/ingest\/|node:|jsonc-parser$|papaparse$|topojson-client$|yauzl$|zod$)/,
  },
  {
    room: /^stages\/validate\//,
    may: /^(model\/|rules\/problems\.ts$|words\/(added-sheets|listed-problem)\.ts$|locales\/(read(s|ing-words)|month-names|place-heads|status-words)\.ts$|stages\/validate\/|stages\/ingest\/problems\.ts$|zod$|fastest-levenshtein$)/,
  },
  {
    room: /^stages\/correct\//,
    may: /^(model\/|rules\/problems\.ts$|words\/(countries|listed-problem)\.ts$|stages\/(correct|validate)\/)/,
  },
  {
    room: /^stages\/compare\//,
    may: /^(model\/|words\/listed-problem\.ts$|stages\/(compare|validate)\/|node:crypto$)/,
  },
  {
    room: /^stages\/large\/open-duckdb\.ts$/,
    may: /^(stages\/large\/|scratch-folder\.ts$|node:|@duckdb\/node-api$)/,
  },
  { room: /^stages\/large\/unpacked\.ts$/, may: /^(node:|fzstd$)/ },
  {
    room: /^stages\/large\/open-clickhouse\.ts$/,
    may: /^(stages\/large\/|node:|@clickhouse\/client$)/,
  },
  {
    room: /^stages\/large\//,
    may: /^(model\/|words\/listed-problem\.ts$|escape\/csv\.ts$|scratch-folder\.ts$|stages\/(large|validate|ingest)\/|node:|zod$)/,
  },
  {
    room: /^stages\/compute\//,
    may: /^(model\/|charts\/shown\.ts$|words\/listed-problem\.ts$|stages\/(compute|validate)\/)/,
  },
  {
    room: /^stages\/render\/workbook\//,
    may: /^(model\/|charts\/theme\.ts$|locales\/|escape\/|findings\/|stages\/render\/(?!page\/|pdf\/)|node:zlib$|exceljs(\/lib\/doc\/workbook\.js)?$|fflate$)/,
  },
  {
    room: /^stages\/render\/pdf\/typesetter\.ts$/,
    may: /^(stages\/render\/fonts\/|@myriaddreamin\/typst-ts-node-compiler$)/,
  },
  {
    room: /^stages\/render\/pdf\//,
    may: /^(model\/|charts\/(?!forms\/)|escape\/|findings\/|stages\/render\/(?!page\/|workbook\/))/,
  },
  {
    room: /^stages\/render\/png\/draw-picture\.ts$/,
    may: /^(stages\/render\/(fonts\/|png\/|make\.ts$)|@resvg\/resvg-js$)/,
  },
  {
    room: /^stages\/render\//,
    may: /^(model\/|charts\/(?!forms\/)|words\/(names|listed-problem|published-methods)\.ts$|locales\/|escape\/|findings\/(?!findings-)|stages\/(render|validate)\/|stages\/compute\/compute\.ts$|stages\/compare\/(find-movements|changed-definitions|figure-change|is-as-before|vintage-of)\.ts$|node:(crypto|timers\/promises|url|util|zlib)$|vega(-lite)?$|subset-font$|json-stringify-pretty-compact$|fflate$)/,
  },
  {
    room: /^stages\/export\//,
    may: /^(model\/|escape\/(csv|html)\.ts$|stages\/(export\/|render\/(material|words)\.ts$))/,
  },
  {
    room: /^stages\/read-text\//,
    may: /^(model\/|stages\/read-text\/|stages\/ingest\/(workbook\/|csv\/decode-text\.ts$)|parse5$|markdown-it$|unpdf$)/,
  },
  {
    room: /^stages\/proof\//,
    may: /^(model\/|words\/(countries|listed-problem|sheets)\.ts$|stages\/(proof|read-text)\/|papaparse$)/,
  },
  {
    room: /^offices\/proof\//,
    may: /^(model\/|locales\/|escape\/|findings\/(?!findings-)|offices\/(annotate|proof)\/|stages\/(bind|proof|read-text)\/|stages\/render\/words\.ts$|stages\/ingest\/workbook\/|node:(crypto|util)$|@cantoo\/pdf-lib$)/,
  },
  {
    room: /^stages\/bind\//,
    may: /^(model\/|words\/listed-problem\.ts$|locales\/proof-phrasebooks\.ts$|stages\/(bind|proof|read-text)\/|stages\/render\/words\.ts$|fastest-levenshtein$)/,
  },
  {
    room: /^offices\/bind\//,
    may: /^(model\/|locales\/|findings\/(?!findings-)|offices\/(annotate|bind|proof)\/|stages\/(bind|read-text)\/|stages\/ingest\/workbook\/)/,
  },
  { room: /^stages\/publish\//, may: /^(model\/|running\.ts$|stages\/publish\/|node:|zod$)/ },
  {
    room: /^findings\/problem-modules\.ts$/,
    may: /^(model\/|rules\/|datasets\/declared\/(problems|methods\/[a-z-]+)\.ts$|offices\/translate\/problems\.ts$|stages\/([a-z/]+\/problems|compute)\.ts$|findings\/judge\/problems\.ts$)/,
  },
  {
    room: /^findings\//,
    may: /^(model\/|locales\/|words\/|escape\/|findings\/|stages\/validate\/|node:(crypto|util)$)/,
  },
  {
    room: /^offices\//,
    may: /^(model\/|locales\/|words\/(added-sheets|listed-problem)\.ts$|escape\/|findings\/(?!findings-)|offices\/|stages\/(render|validate)\/|stages\/ingest\/(limits\.ts$|workbook\/)|node:zlib$|exceljs$|zod$)/,
  },
  {
    room: /^desk\/(views\/|actions|obstacles|visit|neighbourhood|desk-page|desk-style|desk-script)/,
    may: /^(model\/|locales\/|escape\/|findings\/|flow\/(check|next-edition)\.ts$|stages\/(render|validate)\/|desk\/)/,
  },
  {
    room: /^desk\//,
    may: /^(model\/|locales\/|escape\/|findings\/|offices\/|flow\/|commands\/|preview\/|stages\/(render|ingest)\/|scratch-folder\.ts$|desk\/|node:|commander$|fflate$)/,
  },
  { room: /^browser\/node\//, may: /^(browser\/disk\.ts$|fflate$|@noble\/hashes\/)/ },
  { room: /^browser\//, may: /^(?!(cli|commands|preview)\b|node:)/ },
  { room: /^preview\//, may: /^(model\/|locales\/|escape\/|findings\/|preview\/|stages\/|flow\/|node:)/ },
  { room: /^commands\//, may: /^(?!cli|api\/)/ },
  { room: /^api\//, may: /^(api\/|model\/|commands\/|flow\/report\.ts$|stages\/render\/explanation\.ts$)/ },
  { room: /^flow\//, may: /^(?!(cli|commands|desk|preview)\b)/ },
  { room: /^running\.ts$/, may: /^node:/ },
  { room: /^scratch-folder\.ts$/, may: /^(running\.ts$|node:)/ },
  {
    room: /^index\.ts$/,
    may: /^(api\/|model\/|methods\/|datasets\/declared\/method\.ts$)/,
  },
  { room: /^cli\.ts$/, may: /./ },
];

const statement =
  /^(?:import|export)\b[^;"]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

function importsOf(path: string, text: string): string[] {
  const names = [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  return names.map((name) =>
    name.startsWith(".") ? normalize(join(dirname(path), name)).replaceAll("\\", "/") : name,
  );
}

function violations(path: string, text: string): string[] {
  const rule = rooms.find(({ room }) => room.test(path));
  if (!rule) return [`${path} is in no room`];
  return importsOf(path, text)
    .filter((name) => !rule.may.test(name))
    .map((name) => `${path} imports ${name}`);
}

describe("the rooms", () => {
  test("import only what they may", () => {
    expect(files.flatMap(({ path, text }) => violations(path, text))).toEqual([]);
  });

  test("would catch a dataset that imports a stage, and a stage that imports a dataset", () => {
    expect(
      violations("datasets/declared/x.ts", 'import { render } from "../../stages/render/render.ts";'),
    ).toHaveLength(1);
    expect(violations("datasets/declared/x.ts", 'import { y } from "../y/compute.ts";')).toHaveLength(1);
    expect(violations("datasets/x/compute.ts", "")).toEqual(["datasets/x/compute.ts is in no room"]);
    expect(violations("stages/compute.ts", 'import { x } from "../datasets/x/index.ts";')).toHaveLength(1);
    expect(violations("model/unit.ts", 'import { readFile } from "node:fs";')).toHaveLength(1);
    expect(violations("model/unit.ts", 'import "node:fs";')).toHaveLength(1);
  });

  test("have no circle of imports, types included", () => {
    const imports = new Map(
      files.map(({ path, text }) => [path, importsOf(path, text).filter((name) => name.endsWith(".ts"))]),
    );
    const done = new Set<string>();
    const circleFrom = (path: string, above: readonly string[]): readonly string[] | null => {
      if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
      if (done.has(path)) return null;
      for (const next of imports.get(path) ?? []) {
        const circle = circleFrom(next, [...above, path]);
        if (circle) return circle;
      }
      done.add(path);
      return null;
    };
    expect(files.flatMap(({ path }) => circleFrom(path, []) ?? [])).toEqual([]);
  });

  test("ask no sheet by its name whether it is of a CSV file, but for the places that format it", () => {
    const asks = /\b(sheet|range|cells|at|place)\??\.(name|sheet) (===|!==) ""/;
    const may = /^(model\/|findings\/(inspection|findings-json)\.ts$)/;
    expect(
      files.filter(({ path, text }) => !may.test(path) && asks.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  test("ask a form of chart for what it is, never for its name", () => {
    const names = Object.keys(forms).join("|");
    // A definition and a dataset choose a form; these names are of nothing else.
    const asks = new RegExp(
      `\\bform\\)? [!=]== "(${names})"|\\bcase "(${names})"|(?<!form: )"(multiples|stacked|dots|timeline|map)"`,
    );
    const asking = (all: typeof files) => all.filter(({ text }) => asks.test(text)).map(({ path }) => path);
    expect(asking(files)).toEqual([]);
    for (const text of ['chart.form !== "bars"', 'case "heat":', 'new Set(["stacked"])'])
      expect(asking([{ path: "x.ts", text }])).toEqual(["x.ts"]);
  });

  test("keep all of a form of chart in its own file, which the list of forms alone names", () => {
    const own = files.filter(({ path }) => /^charts\/forms\/[a-z-]+\.ts$/.test(path));
    expect(own.map(({ path }) => basename(path, ".ts")).sort()).toEqual(Object.keys(forms).sort());
    const naming = files.filter(({ path, text }) =>
      importsOf(path, text).some((name) => name.startsWith("charts/forms/")),
    );
    expect(naming.map(({ path }) => path)).toEqual(["charts/forms.ts"]);
    const list = naming.map(({ text }) => text).join();
    for (const { path } of own) expect(list.split(`./${path.slice("charts/".length)}`), path).toHaveLength(2);
  });

  test("define no kind of problem that findings/problem-modules.ts does not list", () => {
    const listed = new Set(kindsOf([]).map(({ code }) => code));
    const defined = files.flatMap(({ path, text }) =>
      [...text.matchAll(/ = (?:listedProblem\(\s*|defineProblem\((?:[^;]*?\bcode: )?)(?:"([^"]+)")?/g)].map(
        ([, code]) => ({
          path,
          code,
        }),
      ),
    );
    expect(defined.length).toBeGreaterThan(200);
    expect(defined.filter(({ code = "" }) => !listed.has(code))).toEqual([]);
  });

  test("stages name no dataset", () => {
    const ids = new RegExp(`["'\`](${datasets.map(({ id }) => id).join("|")})["'\`/]`);
    expect(
      files.filter(({ path, text }) => path.startsWith("stages/") && ids.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  test("pure rooms touch neither clock, chance nor environment", () => {
    const pure = files.filter(({ path }) =>
      /^(model|methods|rules|charts|datasets|locales|words|findings|offices|stages\/(compare|correct|export|validate|render|compute))/.test(
        path,
      ),
    );
    const impure = /Date\.now|new Date\(\)|Math\.random|process\.|localeCompare|toLocale/;
    expect(
      pure.filter(({ text }) => impure.test(text.replace(/\/\*\*[\s\S]*?\*\//g, ""))).map(({ path }) => path),
    ).toEqual([]);
  });

  test("only cli prints", () => {
    const prints = /console\.|process\.(stdout|stderr)/;
    expect(
      files.filter(({ path, text }) => path !== "cli.ts" && prints.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});
