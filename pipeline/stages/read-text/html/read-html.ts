import type { DefaultTreeAdapterMap } from "parse5";
import type { TextLimits } from "../limits.ts";
import type { CellPlace, ReadBlock, ReadText, TextRefusal } from "../text.ts";
import { parseHtml } from "./parse-html.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const kinds: { readonly [tag: string]: ReadBlock["kind"] } = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  hgroup: "heading",
  caption: "caption",
  figcaption: "paragraph",
  pre: "code",
};

const inline = new Set(
  "a abbr b bdi bdo button cite data dfn em font i kbd label mark q s samp small span strong sub sup time u var wbr ins".split(
    " ",
  ),
);

/** Elements that readers do not see: scripts, pictures, hidden and deleted text. */
const unread = new Set(
  "script style svg template noscript head iframe object math select textarea del code".split(" "),
);

/** The visible text of a page, block by block, with the line that each begins on. */
export function readHtml(source: string, limits: TextLimits): ReadText | TextRefusal {
  const page = parseHtml(source, limits);
  if ("refused" in page) return page;
  const reader = new HtmlReader();
  reader.visit(page, "paragraph");
  reader.flush();
  return { format: "html", blocks: reader.blocks, remarks: [] };
}

class HtmlReader {
  readonly blocks: ReadBlock[] = [];
  private text = "";
  /** Its last characters: reading a growing string would copy all of it. */
  private end = "";
  private line: number | undefined;
  private kind: ReadBlock["kind"] = "paragraph";
  private cell: CellPlace | undefined;
  private tables = 0;
  private lists = -1;

  /** `before` is the preceding sibling. */
  visit(node: Node, kind: ReadBlock["kind"], before?: Node): void {
    if (node.nodeName === "#text" && "value" in node) {
      if (node.value.trim() !== "") this.line ??= node.sourceCodeLocation?.startLine;
      this.add(node.value);
      return;
    }
    if (!("childNodes" in node)) return;
    const element = "tagName" in node ? node : null;
    const tag = element?.tagName ?? "";
    if (element && isUnread(element)) return;
    if (tag === "br") this.add("\n");
    if (element && tag === "table") {
      this.table(element);
      return;
    }
    if (element && inline.has(tag)) {
      // Siblings that a style sheet separates would run together.
      if (tag === "span" && isSpan(before) && /[\p{L}\p{N}%]$/u.test(this.end)) this.add(" ");
      // A superscript belongs to a note, not to the number before it.
      if (tag === "sup") return;
      this.visitAll(node.childNodes, kind);
      return;
    }
    this.flush();
    const isList = tag === "ul" || tag === "ol";
    this.lists += Number(isList);
    const kindHere =
      kinds[tag] ??
      (tag === "nav" || tag === "footer" ? "furniture" : isHandedDown(kind) ? kind : "paragraph");
    this.kind = kindHere;
    for (const [index, child] of node.childNodes.entries()) {
      this.visit(child, kindHere, node.childNodes[index - 1]);
      this.kind = kindHere;
    }
    this.flush();
    this.lists -= Number(isList);
    this.kind = kind;
  }

  private add(written: string): void {
    this.text += written;
    this.end = (this.end + written.slice(-2)).slice(-2);
  }

  private visitAll(nodes: readonly Node[], kind: ReadBlock["kind"]): void {
    for (const [index, node] of nodes.entries()) this.visit(node, kind, nodes[index - 1]);
  }

  flush(): void {
    const text = this.text
      .replace(/[ \t\r\f]*\n[ \t\r\f]*/g, (breaks) => (this.kind === "code" ? breaks : " "))
      .replace(/[ \t]+/g, " ")
      .trim();
    if (text !== "") {
      const place = this.line === undefined ? {} : { line: this.line };
      this.blocks.push({
        kind: this.cell ? "cell" : this.kind,
        text,
        place,
        ...(this.cell ? { cell: this.cell } : {}),
        ...(this.lists >= 0 && { item: this.lists }),
      });
    }
    this.text = "";
    this.end = "";
    this.line = undefined;
  }

  private table(table: Element): void {
    this.flush();
    const number = this.tables++;
    let row = -1;
    const visit = (node: Node): void => {
      if (!("tagName" in node) || isUnread(node)) return;
      if (node.tagName === "caption") {
        this.kind = "caption";
        this.visitAll(node.childNodes, "caption");
        this.flush();
        return;
      }
      if (node.tagName === "tr") {
        row++;
        let column = 0;
        for (const child of node.childNodes) {
          if (!("tagName" in child) || (child.tagName !== "td" && child.tagName !== "th")) continue;
          this.cell = { table: number, row, column, header: child.tagName === "th" };
          this.visitAll(child.childNodes, "paragraph");
          this.flush();
          const span = Number(child.attrs.find(({ name }) => name === "colspan")?.value ?? 1);
          column += span >= 1 && span <= 1000 ? Math.trunc(span) : 1;
        }
        this.cell = undefined;
        return;
      }
      for (const child of node.childNodes) visit(child);
    };
    for (const child of table.childNodes) visit(child);
    this.kind = "paragraph";
  }
}

/** Kinds that nested blocks inherit: a subtitle in a group of headings is a heading. */
function isHandedDown(kind: ReadBlock["kind"]): boolean {
  return kind === "furniture" || kind === "heading";
}

function isUnread({ tagName, attrs }: Element): boolean {
  if (unread.has(tagName)) return true;
  return attrs.some(
    ({ name, value }) =>
      name === "hidden" || name === "popover" || (name === "aria-hidden" && value === "true"),
  );
}

function isSpan(node: Node | undefined): boolean {
  return node !== undefined && "tagName" in node && (node.tagName === "span" || node.tagName === "button");
}
