import type { Colors } from "../../../charts/theme.ts";

/** Shared by every document: language, typeface, colours. Data are read as JSON, never as markup. */
export const setup = (colors: Colors): string => `
#let data = json(bytes(sys.inputs.data))
#let ground = rgb("${colors.ground}")
#let ink = rgb("${colors.ink}")
#let quiet = rgb("${colors.quiet}")
#let panel = rgb("#f5f7f9")
#let notice = rgb("#fff6e0")
#let line-color = rgb("${colors.grid}")
#let axis-color = rgb("${colors.axis}")
#let ahead = rgb("${colors.ahead}")
#let late = rgb("${colors.late}")
#let palette = (${colors.palette.map((color) => `rgb("${color}")`).join(", ")})
#set text(fallback: false, lang: data.language.lang, region: data.language.region, fill: ink, cjk-latin-spacing: none)
`;
