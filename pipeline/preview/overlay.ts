import { html, trusted } from "../escape/html.ts";
import { summaryOf } from "../findings/findings.ts";
import { foldFindings } from "../findings/fold-findings.ts";
import { type Finding, isError } from "../model/finding.ts";
import { localName } from "../stages/render/file-names.ts";
import { hashOf } from "../stages/render/page/document.ts";
import { findingsByFile } from "../stages/render/page/quality-findings.ts";
import type { Words } from "../stages/render/words.ts";

const style = `
.preview{position:fixed;inset:auto 0 0;max-height:60vh;overflow:auto;z-index:2;background:var(--panel);border-top:3px solid var(--line);padding:0 1.25rem;box-shadow:0 -8px 30px rgba(0,0,0,.25)}
.preview.refused{border-color:var(--error)}
.preview summary{position:sticky;top:0;background:inherit;padding:.6rem 0;font-weight:600}
.preview details>*{max-width:60rem;margin-inline:auto}
body{padding-bottom:5rem}
@media print{.preview{display:none}}
`;

/** The current findings, shown over the page of the last good run; open where they prevent publication. */
export function overlayMarkup(findings: readonly Finding[], words: Words): string {
  const { frame, punctuation } = words.book;
  const refused = findings.some(isError);
  const pressing = foldFindings(findings, words.book).filter(
    ({ finding }) => !finding.accepted && finding.severity !== "note",
  );
  const errorsFirst = [...pressing].sort((a, b) => Number(isError(b.finding)) - Number(isError(a.finding)));
  return html`<aside class="preview${refused ? " refused" : ""}" aria-label="${frame.quality}">
<details${refused ? html` open` : null}><summary>${refused ? frame.refused + punctuation.stop + punctuation.gap : ""}${summaryOf(findings, words.book)}</summary>
${refused ? html`<p>${frame.refusedNotice}</p>` : null}
<p><a href="${localName("quality.html", words.locale)}">${frame.toQuality}</a></p>
${findingsByFile(errorsFirst, words)}
</details></aside>`.markup;
}

/** A page that reloads when there is a newer one; its policy allows this script, this style and the server's events. */
export function withOverlay(page: string, overlay: string, version: string): string {
  const script = `
new EventSource("/events").onmessage = ({ data }) => {
  if (data !== ${JSON.stringify(version)}) location.reload();
};
`;
  const quoted = (content: string) => `'${hashOf(content)}'`;
  const policy = (content: string): string => {
    const scripted = content.includes("script-src ") ? content : `${content}; script-src`;
    return `${scripted}; connect-src 'self'`
      .replace(/script-src[^;]*/, (directive) => `${directive} ${quoted(script)}`)
      .replace(/style-src[^;]*/, (directive) => `${directive} ${quoted(style)}`);
  };
  const added = html`<style>${trusted(style)}</style>${trusted(overlay)}<script>${trusted(script)}</script>`;
  return page
    .replace(
      /(Content-Security-Policy" content=")([^"]*)/,
      (_, before, content) => before + policy(content.replaceAll("&#39;", "'")),
    )
    .replace(/<\/body>\s*<\/html>\s*$/, () => `${added.markup}\n</body>\n</html>\n`);
}
