import { light } from "../../../charts/theme.ts";

/** Shared by every document: language, typeface, colours. Data are read as JSON, never as markup. */
export const setup = `
#let data = json(bytes(sys.inputs.data))
#let ground = rgb("${light.ground}")
#let ink = rgb("${light.ink}")
#let quiet = rgb("${light.quiet}")
#let panel = rgb("#f5f7f9")
#let notice = rgb("#fff6e0")
#let line-color = rgb("${light.grid}")
#let axis-color = rgb("${light.axis}")
#let palette = (${light.palette.map((color) => `rgb("${color}")`).join(", ")})
#set text(fallback: false, lang: data.language.lang, region: data.language.region, fill: ink)
`;
