import MarkdownIt from "markdown-it";
import { readHtml } from "../html/read-html.ts";
import { type TextLimits, textLimits } from "../limits.ts";
import { isRefusal, type ReadBlock, type ReadText, type TextRefusal } from "../text.ts";

/** The library's nesting limit for lists and quotations; deeper ones are dropped. */
const mostDeep = 100;

const parser = new MarkdownIt({ html: true, linkify: false });

/** In YAML, or in TOML as in Hugo. */
const frontMatter =
  /^\ufeff?(?:---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)|\+\+\+\r?\n[\s\S]*?\r?\n\+\+\+)[ \t]*(?=\r?\n|$)/;

type Token = ReturnType<typeof parser.parse>[number];

/** The blocks of a CommonMark text with tables, without front matter and code. */
export function readMarkdown(source: string, limits: TextLimits = textLimits): ReadText | TextRefusal {
  const blocks: ReadBlock[] = [];
  // Front matter becomes empty lines, so that line numbers stay right.
  const text = source.replace(frontMatter, (front) => front.replace(/[^\n]/g, ""));
  let kind: ReadBlock["kind"] = "paragraph";
  let table = -1;
  let row = -1;
  let column = -1;
  let header = false;
  let rowLine: number | undefined;
  let depth = -1;
  for (const token of parser.parse(text, {})) {
    const line = token.map ? token.map[0] + 1 : undefined;
    const place = line === undefined ? {} : { line };
    const isHolder = token.type === "blockquote_open" || token.type === "list_item_open";
    if (isHolder && token.level >= mostDeep - 1) return { refused: "too-deep", allowed: mostDeep };
    if (/^(?:bullet|ordered)_list_/.test(token.type)) depth += token.nesting;
    switch (token.type) {
      case "heading_open":
        kind = "heading";
        break;
      case "heading_close":
        kind = "paragraph";
        break;
      case "table_open":
        table++;
        row = -1;
        break;
      case "tr_open":
        row++;
        rowLine = line;
        column = -1;
        break;
      case "th_open":
      case "td_open":
        column++;
        header = token.type === "th_open";
        break;
      case "td_close":
      case "th_close":
        column = token.type === "td_close" || header ? column : -1;
        break;
      case "table_close":
        column = -1;
        row = -1;
        break;
      case "fence":
      case "code_block":
        blocks.push({ kind: "code", text: token.content, place });
        break;
      case "html_block": {
        const page = readHtml(token.content, limits);
        if (isRefusal(page)) return page;
        for (const block of page.blocks) blocks.push({ ...block, place });
        break;
      }
      case "inline": {
        const written = inlineText(token.children ?? []);
        if (written === "") break;
        if (row >= 0) {
          const at = rowLine === undefined ? {} : { line: rowLine };
          blocks.push({ kind: "cell", text: written, place: at, cell: { table, row, column, header } });
        } else blocks.push({ kind, text: written, place, ...(depth >= 0 && { item: depth }) });
        break;
      }
      default:
        break;
    }
  }
  return { format: "markdown", blocks, remarks: [] };
}

function inlineText(children: readonly Token[]): string {
  return children
    .map(({ type, content }) => {
      if (type === "text") return content.replace(/\[\^[^\]]*\]:?/g, "");
      return type === "softbreak" || type === "hardbreak" ? " " : "";
    })
    .join("")
    .trim();
}
