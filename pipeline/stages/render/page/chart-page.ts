import { type Html, html } from "../../../escape/html.ts";
import { type Edition, pageAddress, textIn, titleOf } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import type { ShownChart } from "../draw-charts.ts";
import { chartName, localName } from "../file-names.ts";
import type { Format, Formats } from "../formats.ts";
import { subtitleOf } from "../heading-of.ts";
import { cardName, hasCards } from "../sharing/card-files.ts";
import { downloadName } from "../sharing/download-name.ts";
import { shareHead } from "../sharing/share-head.ts";
import type { Words } from "../words.ts";
import { citation, sourceLine } from "./chart-figure.ts";
import { htmlDocument } from "./document.ts";

interface ChartPageFrame {
  readonly edition: Edition;
  readonly formats: Formats;
  readonly rendered: readonly Locale[];
}

/** Tells a page that embeds this one its height. */
const heightScript = `
{
  const tell = () => parent !== window && parent.postMessage({ almanacHeight: document.documentElement.scrollHeight }, "*");
  addEventListener("load", tell);
  addEventListener("resize", tell);
}
`;

/** A separate page for a chart to link to: its message, the picture, its source, its downloads, and texts to copy. */
export function chartPage(
  { chart, heading, description, wide }: ShownChart,
  { edition, formats, rendered }: ChartPageFrame,
  words: Words,
): string {
  const { frame, sharing } = words.book;
  const { locale } = words;
  const up = locale === "en" ? "../" : "../../";
  const report = `${up}${localName("index.html", locale)}`;
  const title = titleOf(edition, locale);
  const network = textIn(edition.network, locale);
  const name = (of: Locale) => chartName(chart.id, "html", of);
  const isShared = hasCards(edition, formats);
  const files: readonly (readonly [Format, extension: string, text: string])[] = [
    ["svg", "svg", "SVG"],
    ["png", "outlines.svg", sharing.outlines],
    ["png", "png", "PNG"],
    ["pdf", "pdf", "PDF"],
    ["csv", "csv", frame.chartData],
    ...(isShared
      ? ([
          ["png", "card.png", sharing.card],
          ["png", "square.png", sharing.square],
        ] as const)
      : []),
  ];
  const downloads = files
    .filter(([format]) => formats.has(format))
    .map(
      ([, extension, text]) =>
        html`<li><a href="${chart.id}.${extension}" download="${downloadName(edition, chart.id, { locale, extension })}">${text}</a></li>`,
    );
  const address = pageAddress(edition, name(locale));
  const box = (
    label: string,
    text: string,
    id: string,
  ) => html`<p><label for="${id}">${label}</label><br><textarea id="${id}" readonly rows="3">${text}</textarea></p>
`;
  const body = html`<header><p class="network"><a href="${report}">${title} · ${network}</a></p></header>
<main id="content" tabindex="-1">
<h1 class="unseen">${heading}</h1>
<p><img src="${chart.id}.svg" alt="${description}"></p>
<p class="soft">${sourceLine(wide.below, edition, words)}</p>
<p><a href="${report}#chart-${chart.id}">${sharing.inReport}</a></p>
<h2>${frame.download}</h2>
<ul>${downloads}</ul>
<h2>${sharing.share}</h2>
${box(sharing.copyCitation, [citation(chart, heading, edition, words), address ?? ""].join(" ").trim(), "citation")}${box(sharing.copyText, description, "words")}${address === null ? null : box(sharing.embed, embedding(address, heading), "embed")}</main>`;
  return htmlDocument(words, `${heading} – ${network}`, body, {
    sheet: `${up}${localName("style.css", locale)}`,
    script: heightScript,
    head: shareHead({
      ...{ edition, title: heading, locale, rendered, name },
      description: `${subtitleOf(chart, words)} ${wide.below.source}`,
      ...(isShared ? { card: cardName(chart.id, "card", words) } : {}),
    }),
  });
}

/** A frame with the height that the embedded page reports. */
function embedding(address: string, title: string): string {
  const frame: Html = html`<iframe src="${address}" title="${title}" loading="lazy" style="width:100%;border:0" height="640"></iframe>`;
  return `${frame.markup}<script>addEventListener("message",({data,source})=>{for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===source&&data.almanacHeight)f.height=data.almanacHeight})</script>`;
}
