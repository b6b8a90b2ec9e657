import { createHash } from "node:crypto";
import { type Html, html, trusted } from "../../../escape/html.ts";
import type { Words } from "../words.ts";
import { style } from "./style.ts";

/** What a page contains besides its body. */
interface Carried {
  readonly script?: string;
  /** JSON-LD that describes the page; not executed. */
  readonly description?: string;
  /** Metadata for link previews. */
  readonly head?: Html;
  /** An external style sheet, in place of the report's embedded style. */
  readonly sheet?: string;
}

/** A complete page whose policy forbids loading anything from a network; the script, if any, is allowed by its hash. */
export function htmlDocument(
  words: Words,
  title: string,
  body: Html,
  { script, description, sheet, head }: Carried = {},
): string {
  const allowed = script === undefined ? "" : ` script-src '${hashOf(script)}';`;
  const styled =
    sheet === undefined
      ? `'${hashOf(style)}'; img-src data:`
      : "'self'; img-src 'self' data:; font-src data:";
  const policy = `default-src 'none';${allowed} style-src ${styled}; base-uri 'none'; form-action 'self'`;
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head ?? null}${
  description === undefined
    ? null
    : html`<script type="application/ld+json">${trusted(description)}</script>
`
}${sheet === undefined ? html`<style>${trusted(style)}</style>` : html`<link rel="stylesheet" href="${sheet}">`}
</head>
<body>
<a class="skip" href="#content">${words.book.frame.skip}</a>
${body}
${script === undefined ? null : html`<script>${trusted(script)}</script>`}
</body>
</html>
`.markup;
}

/** The hash of inline content for a Content-Security-Policy. */
export function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
