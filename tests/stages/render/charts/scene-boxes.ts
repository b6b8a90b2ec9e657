import { draw } from "../../../../pipeline/stages/render/charts/draw.ts";
import type { Font } from "../../../../pipeline/stages/render/charts/font.ts";
import { type Box, overlap } from "../../../../pipeline/stages/render/charts/place-labels.ts";
import type { RenderedChart } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import { ground } from "../../../../pipeline/stages/render/charts/theme.ts";

interface TextBox extends Box {
  readonly text: string;
  readonly size: number;
}

interface Item {
  readonly marktype?: string;
  readonly items?: readonly Item[];
  readonly x?: number;
  readonly y?: number;
  readonly text?: string | readonly string[];
  readonly fontSize?: number;
  readonly bounds: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** Every text of a laid-out Vega scene, with its box in the coordinates of the picture. */
function textBoxes(scene: unknown, origin: { readonly left: number; readonly top: number }): TextBox[] {
  const boxes: TextBox[] = [];
  const visit = (mark: Item, dx: number, dy: number): void => {
    for (const item of mark.items ?? []) {
      if (mark.marktype === "group") {
        for (const child of item.items ?? []) visit(child, dx + (item.x ?? 0), dy + (item.y ?? 0));
      } else if (mark.marktype === "text" && item.text !== undefined && String(item.text) !== "") {
        const { x1, y1, x2, y2 } = item.bounds;
        boxes.push({
          text: [item.text].flat().join("\n"),
          size: item.fontSize ?? 0,
          x: x1 + dx,
          y: y1 + dy,
          toX: x2 + dx,
          toY: y2 + dy,
        });
      }
    }
  };
  visit((scene as { root: Item }).root, origin.left, origin.top);
  return boxes;
}

interface Padded {
  readonly padding: { readonly left: number; readonly top: number };
}

/** The labels of a chart that leave its picture, lie on another or are too small to read. */
export function labelFaults({ spec, svg }: RenderedChart, width: number, font: Font): string[] {
  const boxes = textBoxes(draw({ ...spec }, ground, font).scene, (spec as Padded).padding);
  if (boxes.length <= 5) throw new Error(`missing labels: ${boxes.length}`);
  const [, , height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  const clipped = boxes.filter(({ x, y, toX, toY }) => x < 0 || y < 0 || toX > width || toY > height);
  // Boxes have room above and below their letters.
  const shrunk = boxes.map((box) => ({
    ...box,
    x: box.x + 1,
    y: box.y + 2,
    toX: box.toX - 1,
    toY: box.toY - 2,
  }));
  const pairs = shrunk.flatMap((a, index) =>
    shrunk.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} × ${b.text}`] : [])),
  );
  const small = boxes.filter(({ size }) => size < 11);
  return [
    ...clipped.map(({ text }) => `clipped: ${text}`),
    ...pairs.map((pair) => `overlapping: ${pair}`),
    ...small.map(({ text }) => `small: ${text}`),
  ];
}
