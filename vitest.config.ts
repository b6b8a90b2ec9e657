import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { chromiumPath } from "./tests/browser/chromium-path.ts";

/** Only to who runs the tests: knip reads this file, too. */
const tell = (text: string) =>
  process.argv[1]?.includes("vitest") && process.stderr.write(`\nLeft out: ${text}.\n`);

const left = existsSync(chromiumPath) ? [] : ["tests/browser/**", "tests/whole/browser/**"];
if (left.length > 0) {
  const why = `there is no Chromium at ${chromiumPath} (apt-get install chromium, or name one in CHROMIUM)`;
  if (process.env.ALMANAC_BROWSER === "required") throw new Error(`missing browser: ${why}`);
  tell(`all tests of the pages in a browser, ${left.join(", ")}: ${why}`);
}
if (!existsSync("node_modules/chdb")) {
  left.push("tests/whole/clickhouse/**");
  const why =
    "ClickHouse's embedded build is not installed (npm install --no-save chdb@3.4.0, half a gigabyte)";
  if (process.env.ALMANAC_CLICKHOUSE === "required") throw new Error(`missing engine: ${why}`);
  tell(`the tests of ClickHouse, tests/whole/clickhouse: ${why}`);
}

const whole = "tests/whole/**/*.test.ts";
/** What makes whole editions or thousands of charts, places and rows, or runs commands, the desk or a browser: it takes longer than all the rest. */
const runs = [
  "tests/{acceptance,api,browser,claims,commands,desk,flow}/**/*.test.ts",
  "tests/stages/{publish,export,render/pdf}/**/*.test.ts",
  "tests/offices/{bind,pack,template}/**/*.test.ts",
  "tests/offices/proof/docx-copy.test.ts",
  "tests/{cli,methods/honest}.test.ts",
  "tests/datasets/{messages,recycling/progress,retrofit/{faults,guards}}.test.ts",
  "tests/stages/{compare/changed-rows,correct/corrections,proof/long-texts}.test.ts",
  "tests/stages/render/{describe-chart,remember,page/{place-pages,report-page},sharing/sharing,story/profiles}.test.ts",
  "tests/stages/render/charts/{plain-vega,published-charts,legible-labels,render-chart}.test.ts",
  "tests/stages/{ingest/{csv/plain,edition/misnamed,plain-files,workbook/{fuzz,hostile}},large/odd-csv}.test.ts",
];
const exclude = [...configDefaults.exclude, ...left];

const both = {
  // The program's modules are loaded, and warm, once a core instead of once a file.
  isolate: false,
  // Generous: a machine that others use, too, is not at fault.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // The code of a data repository is loaded as it is.
  server: { deps: { external: [/\/datasets\/[^/]+\/method\.js/] } },
  globalSetup: "tests/support/temporary-folder.ts",
  setupFiles: "tests/support/same-seed.ts",
};

export default defineConfig({
  test: {
    // One more than cores: tests that start a process of their own wait for it.
    maxWorkers: cpus().length + 1,
    // What is compiled is kept from run to run.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          ...both,
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: [...exclude, whole, ...runs],
        },
      },
      { test: { ...both, name: "runs", include: runs, exclude } },
      { test: { ...both, name: "whole", include: [whole], exclude } },
    ],
  },
});
