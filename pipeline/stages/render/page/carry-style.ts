import { hashOf } from "./document.ts";

/** A page with one more style sheet, such as the typefaces that it carries; its policy allows it, and typefaces that are data. */
export function carryStyle(page: string, style: string): string {
  return page
    .replace(
      / style-src [^;]*;/,
      (directive) => `${directive.slice(0, -1)} &#39;${hashOf(style)}&#39;; font-src data:;`,
    )
    .replace("</head>", () => `<style>${style}</style>\n</head>`);
}
