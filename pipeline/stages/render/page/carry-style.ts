import { hashOf } from "./document.ts";

/** A page with another style sheet, such as its embedded typefaces, which its policy then allows. */
export function carryStyle(page: string, style: string): string {
  const allowed = `style-src &#39;${hashOf(style)}&#39; `;
  const end = page.indexOf("</head>");
  const head = page
    .slice(0, end)
    .replace("style-src ", () => allowed)
    .replace("img-src data:", "img-src data:; font-src data:");
  return `${head}<style>${style}</style>\n${page.slice(end)}`;
}
