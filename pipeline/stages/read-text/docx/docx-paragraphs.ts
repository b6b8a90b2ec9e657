import { attributeOf, type Tag, tagsOf } from "../../ingest/workbook/xml-tags.ts";

/** A stretch of a paragraph's text and where it stands in the part's XML. */
export interface Piece {
  /** Its place in the paragraph's text, and how long it is there. */
  readonly at: number;
  readonly length: number;
  /** The raw text between the tags of `<w:t>`, its opening tag, and the run's properties as written. */
  readonly from: number;
  readonly to: number;
  readonly tag: { readonly from: number; readonly to: number };
  readonly properties: string;
}

/** One paragraph of a part, as a reader sees it when every tracked change is accepted. */
export interface DocxParagraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly style: string | null;
  readonly outline: boolean;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** Comments cannot be set there. */
  readonly inTextBox: boolean;
}

export interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
  /** Insertions, deletions and moves that somebody has still to decide. */
  readonly changes: number;
}

interface Open {
  text: string;
  readonly pieces: Piece[];
  style: string | null;
  outline: boolean;
  readonly cell: DocxParagraph["cell"];
  readonly inTextBox: boolean;
}

interface Table {
  readonly number: number;
  row: number;
  column: number;
  span: number;
}

interface Run {
  properties: string;
  hidden: boolean;
}

/** Paragraphs of a part that was read as well-formed before, in the order in which they end. */
export function docxParagraphs(xml: string): DocxPart {
  const paragraphs: DocxParagraph[] = [];
  const open: Open[] = [];
  const tables: Table[] = [];
  let tableCount = 0;
  let changes = 0;
  let textBoxes = 0;
  /** The depth at which skipping began. */
  let skipped: number | null = null;
  let run: Run | null = null;
  const runs: (Run | null)[] = [];
  let text: Tag | null = null;
  let properties: Tag | null = null;

  const add = (written: string) => {
    const paragraph = open.at(-1);
    if (paragraph && !run?.hidden) paragraph.text += written;
  };
  for (const tag of tagsOf(xml)) {
    const { kind, local } = tag;
    if (skipped !== null) {
      if (kind === "close" && tag.depth === skipped) skipped = null;
      continue;
    }
    const opens = kind !== "close";
    if (opens && (local === "ins" || local === "del" || local === "moveTo" || local === "moveFrom"))
      changes++;
    // What is deleted, moved away, or written twice for older programs is not part of the text.
    if (
      kind === "open" &&
      (local === "del" || local === "moveFrom" || local === "Fallback" || local === "instrText")
    ) {
      skipped = tag.depth;
      continue;
    }
    switch (local) {
      case "tbl":
        if (kind === "open") tables.push({ number: tableCount++, row: -1, column: -1, span: 1 });
        else if (kind === "close") tables.pop();
        break;
      case "tr": {
        const table = tables.at(-1);
        if (kind === "open" && table) Object.assign(table, { row: table.row + 1, column: -1, span: 1 });
        break;
      }
      case "tc": {
        const table = tables.at(-1);
        if (kind === "open" && table) Object.assign(table, { column: table.column + table.span, span: 1 });
        break;
      }
      case "gridSpan": {
        const table = tables.at(-1);
        const span = Number(valOf(xml, tag));
        if (table && span >= 1 && span <= 63) table.span = span;
        break;
      }
      case "txbxContent":
        if (kind === "open") textBoxes++;
        else if (kind === "close") textBoxes--;
        break;
      case "p":
        if (kind === "open") {
          const table = tables.at(-1);
          const cell = table ? { table: table.number, row: table.row, column: table.column } : null;
          open.push({ text: "", pieces: [], style: null, outline: false, cell, inTextBox: textBoxes > 0 });
        } else if (kind === "close") {
          const paragraph = open.pop();
          if (paragraph) paragraphs.push(paragraph);
        }
        break;
      case "pStyle": {
        const paragraph = open.at(-1);
        if (paragraph) paragraph.style = valOf(xml, tag);
        break;
      }
      case "outlineLvl": {
        const paragraph = open.at(-1);
        if (paragraph && Number(valOf(xml, tag)) < 9) paragraph.outline = true;
        break;
      }
      case "r":
        if (kind === "open") {
          runs.push(run);
          run = { properties: "", hidden: false };
        } else if (kind === "close") run = runs.pop() ?? null;
        break;
      case "rPr":
        if (kind === "open") properties = tag;
        else if (kind === "close") {
          if (run && properties) run.properties = xml.slice(properties.from, tag.to);
          properties = null;
        }
        break;
      case "vanish":
        if (run && properties && !/^(?:0|false|off)$/.test(valOf(xml, tag) ?? "")) run.hidden = true;
        break;
      case "t": {
        if (kind === "open") text = tag;
        else if (kind === "close" && text) {
          const paragraph = open.at(-1);
          const written = decodeXml(xml.slice(text.to, tag.from));
          if (paragraph && run && !run.hidden && written !== "") {
            const place = { at: paragraph.text.length, length: written.length, from: text.to, to: tag.from };
            paragraph.pieces.push({
              ...place,
              tag: { from: text.from, to: text.to },
              properties: run.properties,
            });
            paragraph.text += written;
          }
          text = null;
        }
        break;
      }
      case "tab":
        if (opens && run && !properties) add("\t");
        break;
      case "br":
      case "cr":
        if (opens) add("\n");
        break;
      case "noBreakHyphen":
        if (opens) add("-");
        break;
      default:
        break;
    }
  }
  return { paragraphs, changes };
}

function valOf(xml: string, tag: Tag): string | null {
  const written = xml.slice(tag.from, tag.to);
  return attributeOf(written, "w:val") ?? attributeOf(written, "val");
}

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g;

function decodeXml(raw: string): string {
  return raw.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The place in the raw XML of a place in a piece's text. */
export function rawPlace(xml: string, piece: Piece, at: number): number {
  let raw = piece.from;
  let seen = piece.at;
  const matcher = new RegExp(reference.source, "y");
  while (seen < at && raw < piece.to) {
    matcher.lastIndex = raw;
    const match = matcher.exec(xml);
    const length = match ? match[0].length : 1;
    seen += match ? decodeXml(match[0]).length : 1;
    raw += length;
  }
  return raw;
}
