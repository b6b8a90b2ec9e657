import { awayFrom, overlap } from "../../../../pipeline/charts/box.ts";
import { light } from "../../../../pipeline/charts/theme.ts";
import { draw, type Item } from "../../../../pipeline/stages/render/charts/draw.ts";
import type { ChartBody } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import type { Font } from "../../../../pipeline/stages/render/fonts/typeface.ts";

/** The labels of a chart that leave its picture, lie on another or are too small to read. */
export function labelFaults({ spec }: Pick<ChartBody, "spec">, width: number, font: Font): string[] {
  const { svg, items } = draw(structuredClone(spec), light.ground, font.width);
  const boxes = items.flatMap(({ text, size = 0, ...box }) =>
    text ? [{ text, size, ...inked(text, box) }] : [],
  );
  if (boxes.length <= 5) throw new Error(`missing labels: ${boxes.length}`);
  const [, drawn = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  const clipped = boxes.filter(({ x, y, toX, toY }) => x < 0 || y < 0 || toX > drawn || toY > height);
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
    // A page scales a picture to its own width: a few pixels more shrink nothing that can be seen.
    ...(drawn > width + 12 ? [`too wide: ${drawn}`] : []),
    ...clipped.map(({ text }) => `clipped: ${text}`),
    ...pairs.map((pair) => `overlapping: ${pair}`),
    ...small.map(({ text }) => `small: ${text}`),
    ...stray(items).map((text) => `nearer to another dot: ${text}`),
  ];
}

/** The box of a text without a blank line above it. */
function inked(text: string, { y, toY, ...box }: Omit<Item, "text" | "size">) {
  const lines = text.split("\n");
  return { ...box, y: lines[0] === "" ? y + (toY - y) / lines.length : y, toY };
}

/** On a map, the names that do not stand beside their own dot. */
function stray(items: readonly Item[]): string[] {
  const told = items.map((item) => ({
    ...item,
    row: item.datum as
      | {
          readonly area?: unknown;
          readonly category?: unknown;
          readonly longitude?: unknown;
          readonly labelX?: unknown;
          readonly label?: unknown;
          readonly fromX?: unknown;
        }
      | undefined,
  }));
  const placeOf = ({ row }: Pick<(typeof told)[number], "row">) => row?.area ?? row?.category;
  const dots = told.filter(({ type, row }) => type === "symbol" && row?.longitude !== undefined);
  const away = (box: Item, dot: Item) =>
    awayFrom({ x: (dot.x + dot.toX) / 2, y: (dot.y + dot.toY) / 2 }, box);
  const leads = told.filter(({ row }) => row?.fromX !== undefined);
  const reaches = (lead: Item, box: Item) =>
    overlap({ x: lead.x - 5, y: lead.y - 5, toX: lead.toX + 5, toY: lead.toY + 5 }, box);
  // Dots that lie over each other may share the nearness; a name further off is led to.
  return told.flatMap(({ text, row, ...box }) => {
    if (dots.length === 0 || !text || row?.labelX === undefined) return [];
    const [own] = dots.filter((dot) => placeOf(dot) === placeOf({ row }));
    const lead = leads.find((one) => one.row?.label === text);
    if (own && lead)
      return reaches(lead, own) && reaches(lead, { ...box, type: "text", datum: row }) ? [] : [text];
    const nearest = Math.min(...dots.map((dot) => away(box, dot)));
    return own && away(box, own) <= Math.min(13, nearest + 4) ? [] : [text];
  });
}
