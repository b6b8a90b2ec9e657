import { isBuiltin } from "node:module";
import { resolve } from "node:path";
import { defineConfig, type Plugin, type RolldownOptions } from "rolldown";

const browser = (file: string) => resolve("pipeline/browser", file);

/** What a page has in place of what Node.js gives the program, and of what the page leaves out. */
const standIns: readonly (readonly [of: RegExp, by: string])[] = [
  [/pipeline\/flow\/read-method-file\.ts$/, browser("left-out.ts")],
  [/pipeline\/flow\/read-typeface\.ts$/, browser("read-typeface.ts")],
  [/pipeline\/stages\/ingest\/foreign\/foreign-reader\.ts$/, browser("foreign-reader.ts")],
  [/pipeline\/stages\/large\/(read-large|stored-file)\.ts$/, browser("left-out.ts")],
  [/pipeline\/stages\/read-text\/markdown\/read-markdown\.ts$/, browser("left-out.ts")],
];

const ofNode: Plugin = {
  name: "of-node",
  async resolveId(source, importer) {
    // Packages by these names stand in for them.
    if (source === "events" || source === "buffer/") return null;
    if (isBuiltin(source)) return browser(`node/${source.replace("node:", "").replace("/promises", "")}.ts`);
    if (!source.startsWith(".") || !importer) return null;
    const own = resolve(importer, "..", source).replaceAll("\\", "/");
    return standIns.find(([of]) => of.test(own))?.[1] ?? null;
  },
};

function script(name: string): RolldownOptions {
  return {
    input: browser(`${name}.ts`),
    platform: "browser",
    plugins: [ofNode],
    transform: {
      inject: { Buffer: ["buffer/", "Buffer"] },
      define: { "import.meta.url": '"file:///almanac/words/"', setImmediate: "setTimeout" },
    },
    output: { file: `dist/browser/${name}.js`, format: "iife", minify: true, codeSplitting: false },
    logLevel: "warn",
  };
}

/** The scripts of the page that `almanac page` writes: what it shows, and the worker that checks. */
export default defineConfig([script("page"), script("check-worker")]);
