import { createHash } from "node:crypto";
import { type Html, html, trusted } from "../../../escape/html.ts";
import type { Words } from "../words.ts";
import { style } from "./style.ts";

/** What a page runs, and the JSON-LD that it says of itself, which nothing runs. */
interface Scripts {
  readonly script?: string;
  readonly description?: string;
}

/** A whole page: it asks nothing of any network, and its policy forbids it to; the script, if any, is allowed by its hash. */
export function htmlDocument(
  words: Words,
  title: string,
  body: Html,
  { script, description }: Scripts = {},
): string {
  const allowed = script === undefined ? "" : ` script-src '${hashOf(script)}';`;
  const policy = `default-src 'none';${allowed} style-src '${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${
  description === undefined
    ? null
    : html`<script type="application/ld+json">${trusted(description)}</script>
`
}<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">${words.book.frame.skip}</a>
${body}
${script === undefined ? null : html`<script>${trusted(script)}</script>`}
</body>
</html>
`.markup;
}

/** What a Content-Security-Policy calls inline content by. */
export function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
