/** How serious a coloured cell is. */
export type MarkKind = "error" | "warning";

/** Colours that distinguish errors, warnings and the header, also in print. */
export const fillColours = { error: "FFFFC7CE", warning: "FFFFEB9C", header: "FFE7E6E6" } as const;

/** The fills for errors, warnings and the header, in this order; `p` is the prefix of element names. */
export function fills(p: string): string[] {
  return Object.values(fillColours).map((rgb) => solid(p, rgb));
}

/** What a workbook must have at the head of each list; the first two fills have fixed meanings. */
export function standards(p: string) {
  return {
    fonts: [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
    fills: ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`),
    borders: [`<${p}border/>`],
    cellXfs: [`<${p}xf/>`],
  };
}

/** The fonts of the Findings sheet: plain, title, bold, link. */
export function fonts(p: string): string[] {
  const font = (extra: string, size: number, colour: string) =>
    `<${p}font>${extra}<${p}sz val="${size}"/><${p}color rgb="${colour}"/><${p}name val="Calibri"/></${p}font>`;
  const bold = `<${p}b/>`;
  return [
    font("", 11, "FF000000"),
    font(bold, 14, "FF000000"),
    font(bold, 11, "FF000000"),
    font(`<${p}u/>`, 11, "FF0563C1"),
  ];
}

function solid(p: string, rgb: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

/** A thin grey line on all sides. */
export function border(p: string): string {
  const line = (side: string) => `<${p}${side} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${side}>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(line).join("")}<${p}diagonal/></${p}border>`;
}
