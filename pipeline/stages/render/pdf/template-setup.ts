import { axisColor, gridColor, ground, ink, palette, quietInk } from "../charts/theme.ts";

/** Shared by every document: language, typeface, colours. Data come in as JSON and are never read as markup. */
export const setup = `
#let data = json(bytes(sys.inputs.data))
#let ground = rgb("${ground}")
#let ink = rgb("${ink}")
#let quiet = rgb("${quietInk}")
#let panel = rgb("#f5f7f9")
#let notice = rgb("#fff6e0")
#let line-color = rgb("${gridColor}")
#let axis-color = rgb("${axisColor}")
#let palette = (${palette.map((color) => `rgb("${color}")`).join(", ")})
#set text(font: data.families, fallback: false, lang: data.language.lang, region: data.language.region, fill: ink)
`;
