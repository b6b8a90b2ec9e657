import { html, trusted } from "../../escape/html.ts";
import { phrasebooks } from "../../locales/phrasebooks.ts";
import { type Edition, textIn, titleOf } from "../../model/edition.ts";
import { style } from "../../stages/render/page/style.ts";
import type { Baked } from "./baked.ts";

/** What the page runs and reads. */
export interface PageParts {
  readonly edition: Edition;
  /** The worker's program and its files, as a zip archive in base64. */
  readonly disk: string;
  readonly page: string;
}

const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

const officeStyle = `
#drop{border:2px dashed var(--soft);border-radius:.6rem;padding:1.6rem 1.2rem;margin:1.5rem 0;background:var(--panel)}
#drop label{display:block;font-weight:600;margin-bottom:.5rem}#drop input{font:inherit;max-width:100%;color:inherit}
#status{min-height:1.6rem}progress{width:100%;max-width:22rem}
select,.take,.remove{font:inherit;color:var(--text);background:var(--ground);border:1px solid var(--soft);border-radius:.4rem;padding:.45rem .8rem;max-width:100%;min-height:44px}
.remove{margin:.4rem 0;cursor:pointer}.take{background:var(--accent);color:var(--ground);border-color:var(--accent);cursor:pointer;font-weight:600;margin:.4rem 0}
article{margin-top:2rem}article h2{margin:0;padding-top:1rem;font-size:1.3rem;overflow-wrap:anywhere}
.verdict{font-size:1.1rem;font-weight:600}.clean .mark,.look .mark,#wanted .clean span{color:var(--good)}.mend .mark,.unreadable .mark{color:var(--error)}
#wanted{padding:0;list-style:none}#wanted li{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}#wanted code{flex:1 1 16rem}
.kind .severity{font-weight:700}.kind .id{color:var(--soft)}
`;

/** A self-contained page that opens from a folder: its content, the program that checks, and the program's files. */
export function pageDocument(baked: Baked, { edition, disk, page }: PageParts): string {
  const [first] = baked.languages;
  if (!first) throw new Error("missing language");
  const { words, locale } = first;
  const word = (name: string) => html`data-word="${name}">${words[name] ?? ""}`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.heading ?? ""}</title>
<style>${trusted(style + officeStyle)}</style>
</head>
<body>
<header>
<p class="network">${textIn(edition.network, locale)} · ${titleOf(edition, locale)}</p>
${
  baked.languages.length > 1
    ? html`<p><label><span ${word("language")}</span> <select id="language">${baked.languages.map(({ locale: language }) => html`<option value="${language}" lang="${language}">${phrasebooks[language].languageName}</option>`)}</select></label></p>`
    : null
}
<h1 ${word("heading")}</h1>
<p ${word("how")}</p>
</header>
<main>
<p class="notice" id="old" hidden ${word("old")}</p>
<p class="notice" id="fault" role="alert" hidden></p>
<div id="drop"><label for="files" ${word("files")}</label><input type="file" id="files" multiple></div>
<p id="status" role="status"></p>
<progress id="progress" aria-label="${words.checking ?? ""}" hidden></progress>
<div id="results"></div>
<h2 ${word("wanted")}</h2>
<ul id="wanted">${baked.wanted.map((path) => html`<li><code>${path}</code><span></span></li>`)}</ul>
<p class="soft" ${word("notChecked")}</p>
<p><button type="button" class="take" id="take" hidden ${word("take")}</button></p>
</main>
<footer><p ${word("madeFor")}</p></footer>
<script type="application/json" id="baked">${trusted(inScript(JSON.stringify(baked), "\\u003c"))}</script>
<script type="text/plain" id="disk">${trusted(disk)}</script>
<script>${trusted(inScript(page, "\\x3C"))}</script>
</body>
</html>
`.markup;
}

/** Escapes what would end a script or begin a comment in one, as strings and patterns allow. */
function inScript(text: string, sign: string): string {
  return text.replace(/<(?=!--|\/?script)/gi, () => sign);
}
