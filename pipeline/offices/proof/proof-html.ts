import { createHash } from "node:crypto";
import { type Html, html, trusted } from "../../escape/html.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ProofedFigure } from "../../stages/proof/verdict.ts";
import type { ReadBlock } from "../../stages/read-text/text.ts";
import { placeText } from "./block-place.ts";
import { countsOf, isWrong } from "./counts.ts";
import { type Proofed, remarkProblem } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

/** A page with a text's figures marked by verdict, each unfolding its reading; loads nothing from a network. */
export function proofHtml(proofed: Proofed, telling: Telling): string {
  const { file, text, proof } = proofed;
  const title = telling.words.title(file.split(/[\\/]/).at(-1) ?? file);
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  const wrong = proof.figures.filter(isWrong);
  const byBlock = groupBy(proof.figures, ({ block }) => block);
  const ids = new Map(proof.figures.map((figure, index) => [figure, `f${index}`]));
  const list = wrong.map((figure) => {
    const { verdict, says } = telling.of(figure);
    const block = text.blocks[figure.block];
    return html`<li><a href="#m${ids.get(figure) ?? ""}"><b>${figure.text}</b></a> <span class="${figure.verdict}">${verdict}</span> ${block ? html`<small>${placeText(block)}</small>` : null}<br>${says}</li>
`;
  });
  return html`<!doctype html>
<html lang="${telling.book.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="coverage">${telling.words.coverage(countsOf(proof.figures))}</p>
<ul class="remarks">${proof.remarks.map((remark) => html`<li>${telling.say(remarkProblem(remark))}</li>`)}</ul>
<p class="legend">${(["disagrees", "stale", "inconsistent", "agrees", "not-ours"] as const).map((verdict) => html`<mark class="${verdict}">${telling.words.verdicts[verdict]}</mark> `)}</p>
<ol class="wrong">${list}</ol>
<article lang="${proof.locale ?? telling.book.locale}">
${body(text.blocks, byBlock, ids)}
</article>
</main>
${proof.figures.map((figure) => (figure.verdict === "no-figure" ? null : panel(figure, ids.get(figure) ?? "", telling)))}
</body>
</html>
`.markup;
}

function body(
  blocks: readonly ReadBlock[],
  byBlock: ReadonlyMap<number, readonly ProofedFigure[]>,
  ids: ReadonlyMap<ProofedFigure, string>,
): Html[] {
  const parts: Html[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (!block.cell) {
      parts.push(blockHtml(block, content(block, byBlock.get(at) ?? [], ids)));
      continue;
    }
    const { table } = block.cell;
    const rows = new Map<number, Html[]>();
    for (; blocks[at]?.cell?.table === table; at++) {
      const cell = blocks[at];
      if (!cell?.cell) break;
      const written = content(cell, byBlock.get(at) ?? [], ids);
      rows.set(cell.cell.row, [...(rows.get(cell.cell.row) ?? []), html`<td>${written}</td>`]);
    }
    at--;
    parts.push(html`<div class="scroll"><table>${[...rows.values()].map((cells) => html`<tr>${cells}</tr>`)}</table></div>
`);
  }
  return parts;
}

function blockHtml({ kind }: ReadBlock, written: readonly Html[]): Html {
  if (kind === "heading")
    return html`<h2>${written}</h2>
`;
  if (kind === "code")
    return html`<pre>${written}</pre>
`;
  return kind === "paragraph"
    ? html`<p>${written}</p>
`
    : html`<p class="soft">${written}</p>
`;
}

function content(
  { text }: ReadBlock,
  figures: readonly ProofedFigure[],
  ids: ReadonlyMap<ProofedFigure, string>,
): Html[] {
  const parts: Html[] = [];
  let at = 0;
  for (const figure of [...figures].sort((a, b) => a.from - b.from)) {
    if (figure.from < at || figure.verdict === "no-figure") continue;
    const id = ids.get(figure) ?? "";
    parts.push(
      html`${text.slice(at, figure.from)}<button id="m${id}" class="${figure.verdict}" popovertarget="${id}">${figure.text}</button>`,
    );
    at = figure.to;
  }
  parts.push(html`${text.slice(at)}`);
  return parts;
}

function panel(figure: ProofedFigure, id: string, telling: Telling): Html {
  const { verdict, says, cells } = telling.of(figure);
  return html`<div popover id="${id}"><p class="${figure.verdict}"><b>${figure.text}</b> ${verdict}</p><p>${says}</p>${cells === "" ? null : html`<p><small>${cells}</small></p>`}</div>
`;
}

const style = `:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae0;--bad:#b3261e;--old:#8a5300;--good:#1f6f3d}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--text:#e8ebee;--soft:#a6b0ba;--line:#333b44;--bad:#ff8a80;--old:#f0b45c;--good:#7bd99b}}
html{font:17px/1.6 "Noto Sans",system-ui,sans-serif;color:var(--text);background:var(--ground)}
body{margin:0}main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 6rem}
h1{font-size:1.7rem;line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.2rem;margin:2rem 0 .4rem}
.coverage{font-weight:700}.soft,small,.remarks{color:var(--soft)}
article{border-top:2px solid var(--line);margin-top:2rem;padding-top:1rem;overflow-wrap:anywhere}
article button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit;border-bottom:2px dotted var(--soft)}
mark{background:none;color:inherit;border-bottom:2px dotted var(--soft)}
article .agrees,mark.agrees{border-bottom:2px solid var(--good)}
article .disagrees,article .inconsistent,mark.disagrees,mark.inconsistent{border-bottom:3px double var(--bad);color:var(--bad);font-weight:700}
article .stale,mark.stale{border-bottom:3px double var(--old);color:var(--old);font-weight:700}
span.disagrees,span.inconsistent,p.disagrees,p.inconsistent{color:var(--bad)}span.stale,p.stale{color:var(--old)}p.agrees{color:var(--good)}
.wrong li{margin:.5rem 0}a{color:inherit}
:target{outline:3px solid var(--bad);outline-offset:3px}:focus-visible{outline:3px solid currentColor;outline-offset:2px}
[popover]{max-width:min(36rem,90vw);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1.1rem;color:var(--text);background:var(--ground);box-shadow:0 8px 30px rgba(0,0,0,.25);overflow-wrap:anywhere}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}td{border-bottom:1px solid var(--line);padding:.25rem .6rem;vertical-align:top}`;
