import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Box } from "../../../charts/box.ts";
import { type Fields, keyOf } from "../../../charts/fields.ts";
import type { Json } from "../../../charts/theme.ts";
import { measureOf, type TextMeasure } from "../fonts/text-measure.ts";

export interface Drawing {
  readonly svg: string;
  /** Vega's warnings; a drawing with any is not published. */
  readonly warnings: readonly string[];
  /** The marks as laid out, from the upper left corner of the picture. */
  readonly items: readonly Item[];
}

/** A mark as laid out: its row of data, and its box. */
export interface Item extends Box {
  readonly type: string;
  readonly datum: unknown;
  readonly text?: string;
  readonly size?: number;
}

/** A chart to draw on any thread: the widths of its characters, and the fields that identify its rows. */
export interface DrawingJob {
  readonly spec: Json;
  readonly background: string;
  readonly measure: TextMeasure;
  readonly fields: Fields;
}

/** A mark by the key of its row, and its box in the picture. */
export type MarkBox = readonly [key: string, x: number, y: number, toX: number, toY: number];

export interface DrawnMarks {
  readonly svg: string;
  readonly warnings: readonly string[];
  readonly marks: readonly MarkBox[];
}

/** Draws a chart, and returns the position of each value. */
export function drawMarks({ spec, background, measure, fields }: DrawingJob): DrawnMarks {
  // Vega writes its own keys into its input.
  const { svg, warnings, items } = draw(structuredClone(spec), background, measureOf(measure));
  return { svg, warnings, marks: marksOf(items, fields) };
}

const exact = new Set(["symbol", "rect", "rule"]);

/** The mark of each value: its bar, dot or cell, or else the text in its place. */
function marksOf(items: readonly Item[], fields: Fields): MarkBox[] {
  const found = new Map<string, Item>();
  for (const item of items) {
    if (!isRow(item.datum) || !("amount" in item.datum) || !("status" in item.datum)) continue;
    // An earlier value's mark does not stand for the value.
    if ("past" in item.datum) continue;
    const key = keyOf(item.datum[fields.category], item.datum[fields.series]);
    const existing = found.get(key);
    if (!existing || (!exact.has(existing.type) && exact.has(item.type))) found.set(key, item);
  }
  return [...found].map(([key, { x, y, toX, toY }]) => [key, x, y, toX, toY]);
}

function isRow(datum: unknown): datum is { readonly [key: string]: unknown } {
  return typeof datum === "object" && datum !== null;
}

type TextWidth = (text: string, size: number, bold: boolean) => number;

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

// Vega's typings lack these two exports.
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

/** A loader that opens nothing: a chart's data are in its specification. */
const sealed: vega.Loader = {
  load: (uri) => Promise.reject(new Error(`invalid address: ${uri}`)),
  sanitize: (uri) => Promise.reject(new Error(`invalid address: ${uri}`)),
  http: (uri) => Promise.reject(new Error(`invalid address: ${uri}`)),
  file: (name) => Promise.reject(new Error(`invalid address: ${name}`)),
};

/** Draws a Vega-Lite specification. All in one turn of the event loop, because Vega's text metrics and ids are global. */
export function draw(spec: Json, background: string, widthOf: TextWidth): Drawing {
  const warnings: string[] = [];
  const logger = recorder(warnings);
  textMetrics.width = (item, text) =>
    widthOf(
      text ?? "",
      item.fontSize ?? 11,
      Number(item.fontWeight ?? 400) >= 600 || item.fontWeight === "bold",
    );
  vega.resetSVGDefIds();
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger, config: { aria: false } });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", loader: sealed, logger });
  view.run();
  const size = view.padding();
  const { left, right, top, bottom } =
    typeof size === "number"
      ? { left: size, right: size, top: size, bottom: size }
      : { left: 0, right: 0, top: 0, bottom: 0, ...size };
  const [x, y] = view.origin().map((at, index) => at + (index === 0 ? left : top));
  const origin = [x ?? 0, y ?? 0] as const;
  // The size including axes and labels has no public name.
  const { _viewWidth: width, _viewHeight: height } = view as unknown as Size;
  const renderer = new SVGStringRenderer(sealed)
    .initialize(null, Math.ceil(width + left + right), Math.ceil(height + top + bottom), origin)
    .background(background);
  const { root } = view.scenegraph() as unknown as { readonly root: Mark };
  const svg = renderer.render(root).svg();
  view.finalize();
  return { svg, warnings, items: [...itemsOf(root, ...origin)] };
}

interface Size {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
}

interface Mark {
  readonly marktype: string;
  readonly items: readonly MarkItem[];
}

interface MarkItem {
  readonly items?: readonly Mark[];
  readonly datum?: unknown;
  readonly x?: number;
  readonly y?: number;
  readonly text?: string | readonly string[];
  readonly fontSize?: number;
  readonly bounds: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

function* itemsOf(mark: Mark, left: number, top: number): Iterable<Item> {
  for (const item of mark.items) {
    if (mark.marktype === "group") {
      for (const child of item.items ?? []) yield* itemsOf(child, left + (item.x ?? 0), top + (item.y ?? 0));
      continue;
    }
    const { x1, y1, x2, y2 } = item.bounds;
    const words =
      item.text === undefined ? {} : { text: [item.text].flat().join("\n"), size: item.fontSize ?? 0 };
    yield {
      type: mark.marktype,
      datum: item.datum,
      ...words,
      x: x1 + left,
      y: y1 + top,
      toX: x2 + left,
      toY: y2 + top,
    };
  }
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
