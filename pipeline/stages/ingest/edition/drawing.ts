import { isUtf8 } from "node:buffer";
import type { Picture } from "../../../model/front-matter.ts";

/** Why an SVG is refused: not one, or with a part that it may not contain. */
export type DrawingFault = "not-a-drawing" | "damaged" | { readonly forbidden: string };

/** Shapes and colours alone: texts look different on every machine, and references could multiply what is drawn. */
const elements: ReadonlySet<string> = new Set(
  "svg g defs title desc metadata style path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask".split(
    " ",
  ),
);

const markup =
  /<!--[\s\S]*?-->|<\?xml [^<>?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An SVG of shapes that runs nothing and loads nothing, wherever it is opened; anything but plain markup is refused. */
export function drawingOf(bytes: Uint8Array): Picture | DrawingFault {
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes).trim() : "";
  if (!/^(<\?xml [^<>?]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg\s/.test(text)) return "not-a-drawing";
  const open: string[] = [];
  let root = new Map<string, string>();
  markup.lastIndex = 0;
  while (markup.lastIndex < text.length) {
    const from = markup.lastIndex;
    const [all = "", slash, name, written = "", empty] = markup.exec(text) ?? [];
    if (all === "") return { forbidden: text.slice(from, from + 12).trim() };
    if (name === undefined) {
      const isStyle = open.at(-1) === "style" && !all.startsWith("<");
      if (isStyle && !isPlainStyle(all)) return { forbidden: "style" };
      continue;
    }
    if (!elements.has(name)) return { forbidden: name };
    if (slash === "/") {
      if (open.pop() !== name) return "damaged";
      continue;
    }
    const attributes = new Map(
      [...written.matchAll(attribute)].map(([, key = "", double, single]) => [key, double ?? single ?? ""]),
    );
    for (const [key, value] of attributes) if (!isPlain(key, value)) return { forbidden: key };
    if (open.length === 0) root = attributes;
    if (empty !== "/") open.push(name);
  }
  const size = sizeOf(root);
  return open.length === 0 && size ? { format: "svg", bytes, ...size } : "damaged";
}

function isPlain(name: string, value: string): boolean {
  if (/^on|^xml:base$/i.test(name)) return false;
  if (/^(xlink:)?href$/i.test(name)) return /^#[\w.-]+$/.test(value);
  return isPlainStyle(value.replace(/&(amp|lt|gt|quot|apos);/g, ""));
}

/** Refers to nothing outside, in no spelling. */
function isPlainStyle(text: string): boolean {
  return !/[\\&@]|url\(\s*(?!['"]?#)|image(-set)?\(|expression\(/i.test(text);
}

/** The size in its own units; null where it has none or one of no extent. */
function sizeOf(root: ReadonlyMap<string, string>): Pick<Picture, "width" | "height"> | null {
  const extents = [root.get("width") ?? "1", root.get("height") ?? "1"];
  if (
    root.get("xmlns") !== "http://www.w3.org/2000/svg" ||
    !extents.every((each) => Number.parseFloat(each) > 0)
  )
    return null;
  const [, , width = 0, height = 0] = (root.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { width, height } : null;
}
