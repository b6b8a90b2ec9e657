import type { Box } from "../../../../pipeline/stages/render/charts/place-labels.ts";

export interface TextBox extends Box {
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
export function textBoxes(
  scene: unknown,
  origin: { readonly left: number; readonly top: number },
): TextBox[] {
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
