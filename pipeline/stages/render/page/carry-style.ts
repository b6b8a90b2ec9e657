import { hashOf } from "./document.ts";

/** A page with one more style sheet, such as the typefaces that it carries; its policy allows it, and typefaces that are data. */
export function carryStyle(page: string, style: string): string {
  const allowed = `style-src &#39;${hashOf(style)}&#39; `;
  const end = page.indexOf("</head>");
  const head = page
    .slice(0, end)
    .replace("style-src ", () => allowed)
    .replace("img-src data:", "img-src data:; font-src data:");
  return `${head}<style>${style}</style>\n${page.slice(end)}`;
}
