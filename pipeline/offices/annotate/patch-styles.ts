import { prefixOf, type Tag, tagsOf, withAttribute } from "../../stages/ingest/workbook/xml-tags.ts";
import { border, fills, fonts, type MarkKind, standards } from "./style-parts.ts";
import { applyEdits, type TextEdit } from "./text-edits.ts";
import { UnusualPackage } from "./unusual-package.ts";

/** Styles of cells in the Findings sheet. */
export type Look = "title" | "plain" | "header" | "text" | "link" | "error" | "warning";

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
type Section = (typeof order)[number];
type AddedSection = keyof ReturnType<typeof standards>;

interface SectionFound {
  readonly open: Tag;
  readonly close: Tag;
  readonly children: readonly string[];
}

const looks: readonly Look[] = ["title", "plain", "header", "text", "link", "error", "warning"];

/**
 * Adds cell formats to a workbook's styles: a coloured copy of each format of a faulty cell, and those of the Findings
 * sheet. Existing formats neither change nor move.
 */
export class StylesPatch {
  private readonly source: string;
  private readonly root: Tag;
  private readonly sections = new Map<string, SectionFound>();
  private readonly added: string[] = [];
  private readonly indexOf = new Map<string, number>();
  private readonly prefix: string;

  constructor(source: string) {
    this.source = source;
    const [root] = tagsOf(source);
    if (root?.local !== "styleSheet" || root.kind !== "open") throw new UnusualPackage("invalid styles");
    this.root = root;
    this.prefix = prefixOf(root.name);
    this.findSections();
    for (const look of looks) this.indexOf.set(look, this.push(this.lookXf(look)));
  }

  look(look: Look): number {
    return this.indexOf.get(look) ?? 0;
  }

  /** The format `base`, coloured. */
  marked(base: number, kind: MarkKind): number {
    const formats = this.children("cellXfs");
    const format = formats[base] ?? formats[0] ?? `<${this.prefix}xf/>`;
    const key = `${kind}:${formats[base] === undefined ? 0 : base}`;
    const existing = this.indexOf.get(key);
    if (existing !== undefined) return existing;
    const end = format.indexOf(">") + 1;
    const fill = this.fillOf(kind);
    const tag = withAttribute(withAttribute(format.slice(0, end), "fillId", String(fill)), "applyFill", "1");
    const index = this.push(tag + format.slice(end));
    this.indexOf.set(key, index);
    return index;
  }

  text(): string {
    const p = this.prefix;
    const edits = [
      this.edit("fonts", fonts(p)),
      this.edit("fills", fills(p)),
      this.edit("borders", [border(p)]),
      this.edit("cellXfs", this.added),
    ];
    return applyEdits(
      this.source,
      edits.sort((a, b) => a.from - b.from || a.rank - b.rank),
    );
  }

  private findSections(): void {
    let open: Tag | undefined;
    let child: Tag | undefined;
    let children: string[] = [];
    for (const tag of tagsOf(this.source)) {
      if (tag.depth === 2) {
        if (tag.kind === "open") {
          open = tag;
          children = [];
        } else
          this.sections.set(tag.local, {
            open: tag.kind === "empty" ? tag : (open ?? tag),
            close: tag,
            children,
          });
        if (tag.kind === "empty") children = [];
      } else if (tag.depth === 3) {
        if (tag.kind === "open") child = tag;
        else {
          const from = (tag.kind === "close" ? child : tag)?.from ?? tag.from;
          children.push(fallbackOf(this.source.slice(from, tag.to)));
        }
      }
    }
  }

  private children(section: Section): readonly string[] {
    return this.sections.get(section)?.children ?? [];
  }

  /** The size of a section before ours, including what every workbook must have. */
  private countOf(section: AddedSection): number {
    return Math.max(this.children(section).length, standards(this.prefix)[section].length);
  }

  private push(format: string): number {
    return this.countOf("cellXfs") + this.added.push(format) - 1;
  }

  private fillOf(kind: MarkKind | "header"): number {
    return this.countOf("fills") + ["error", "warning", "header"].indexOf(kind);
  }

  private lookXf(look: Look): string {
    const p = this.prefix;
    const font =
      this.countOf("fonts") + (look === "title" ? 1 : look === "header" ? 2 : look === "link" ? 3 : 0);
    const fill = look === "error" || look === "warning" || look === "header" ? this.fillOf(look) : 0;
    const border = look === "title" || look === "plain" ? 0 : this.countOf("borders");
    const wrap = look === "title" ? "" : ` wrapText="1"`;
    const parent = this.children("cellStyleXfs").length > 0 ? ` xfId="0"` : "";
    return `<${p}xf numFmtId="0" quotePrefix="1" fontId="${font}" fillId="${fill}" borderId="${border}"${parent} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${p}alignment vertical="top"${wrap}/></${p}xf>`;
  }

  private edit(section: AddedSection, ours: readonly string[]): TextEdit & { readonly rank: number } {
    const rank = order.indexOf(section);
    const found = this.sections.get(section);
    const existingCount = this.children(section).length;
    const added = [...standards(this.prefix)[section].slice(existingCount), ...ours];
    const count = String(existingCount + added.length);
    if (!found) {
      const name = this.prefix + section;
      const before = order.slice(0, rank).flatMap((each) => this.sections.get(each)?.close.to ?? []);
      const at = Math.max(this.root.to, ...before);
      return { from: at, to: at, text: `<${name} count="${count}">${added.join("")}</${name}>`, rank };
    }
    const { open, close } = found;
    const tag = withAttribute(this.source.slice(open.from, open.to), "count", count).replace(/\s*\/>$/, ">");
    const body = this.source.slice(open.to, close.kind === "empty" ? open.to : close.from);
    return { from: open.from, to: close.to, text: `${tag}${body}${added.join("")}</${open.name}>`, rank };
  }
}

/** The fallback of a format written in alternatives, as by Hancom, which every program reads. */
function fallbackOf(format: string): string {
  const [, fallback] =
    /<(?:[\w.-]+:)?Fallback\b[^>]*>\s*([\s\S]*?)\s*<\/(?:[\w.-]+:)?Fallback>/.exec(format) ?? [];
  return /^<[^>]*\bAlternateContent\b/.test(format) && fallback ? fallback : format;
}
