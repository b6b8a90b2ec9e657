import { createHash } from "node:crypto";
import { type Html, html, trusted } from "../html.ts";
import { style } from "./style.ts";

/** A whole page: it asks nothing of any network, and its policy forbids it to. */
export function htmlDocument(locale: string, title: string, body: Html): string {
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}
