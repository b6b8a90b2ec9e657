import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Font } from "./font.ts";
import type { Json } from "./plot.ts";

export interface Drawing {
  readonly svg: string;
  /** What Vega warned of; a drawing with warnings is not published. */
  readonly warnings: readonly string[];
  /** Where the plot's upper left corner is in the picture. */
  readonly origin: readonly [left: number, top: number];
  /** The laid-out marks, for tests that measure boxes. */
  readonly scene: unknown;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

// Vega's typings leave out these two exports.
const { textMetrics, SVGStringRenderer } = vega as unknown as {
  textMetrics: { width(item: TextItem, text: string): number };
  SVGStringRenderer: new (
    loader: vega.Loader,
  ) => {
    initialize(element: null, width: number, height: number, origin: readonly number[]): SvgRenderer;
  };
};

interface SvgRenderer {
  background(color: string): SvgRenderer;
  render(scene: unknown): { svg(): string };
}

/** A loader that opens nothing: a chart's data stand in its specification. */
const sealed: vega.Loader = {
  load: (uri) => Promise.reject(new Error(`invalid address: ${uri}`)),
  sanitize: (uri) => Promise.reject(new Error(`invalid address: ${uri}`)),
  http: (uri) => Promise.reject(new Error(`invalid address: ${uri}`)),
  file: (name) => Promise.reject(new Error(`invalid address: ${name}`)),
};

/** Draws a Vega-Lite specification. All in one turn of the event loop, because Vega's text metrics and ids are global. */
export function draw(spec: Json, background: string, font: Font): Drawing {
  const warnings: string[] = [];
  const logger = recorder(warnings);
  textMetrics.width = (item, text) =>
    font.width(
      text ?? "",
      item.fontSize ?? 11,
      Number(item.fontWeight ?? 400) >= 600 || item.fontWeight === "bold",
    );
  vega.resetSVGDefIds();
  // Vega writes its own keys into the rows it is given.
  const { spec: compiled } = compile(structuredClone(spec) as unknown as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", loader: sealed, logger });
  view.run();
  const size = view.padding();
  if (typeof size === "number") throw new Error("missing padding");
  const { left = 0, right = 0, top = 0, bottom = 0 } = size;
  const renderer = new SVGStringRenderer(sealed)
    .initialize(null, view.width() + left + right, view.height() + top + bottom, [left, top])
    .background(background);
  const scene: unknown = view.scenegraph();
  const svg = renderer.render(rootOf(scene)).svg();
  view.finalize();
  return { svg, warnings, origin: [left, top], scene };
}

function rootOf(scene: unknown): unknown {
  return (scene as { root: unknown }).root;
}

function recorder(warnings: string[]): vega.LoggerInterface {
  const record = (...words: readonly unknown[]): vega.LoggerInterface => {
    warnings.push(words.map((word) => (word instanceof Error ? word.message : String(word))).join(" "));
    return logger;
  };
  const ignore = (): vega.LoggerInterface => logger;
  function level(_: number): vega.LoggerInterface;
  function level(): number;
  function level(value?: number): vega.LoggerInterface | number {
    return value === undefined ? vega.Warn : logger;
  }
  const logger: vega.LoggerInterface = { level, error: record, warn: record, info: ignore, debug: ignore };
  return logger;
}
