import { attributeOf, declaredPrefix, type Tag, tagsOf } from "../../ingest/workbook/xml-tags.ts";
import { decodeXml } from "./raw-text.ts";

/** A piece of a paragraph's text, and its position in the part's XML. */
export interface DocxPiece {
  /** Position and length in the paragraph's text. */
  readonly at: number;
  readonly length: number;
  /** The raw text between the tags of `<w:t>`, the opening tag, and the run's properties as written. */
  readonly from: number;
  readonly to: number;
  readonly tag: Stretch;
  readonly properties: string;
  /** The run that contains it. */
  readonly run: Stretch;
}

/** A content control in a paragraph: its positions in the paragraph's text and in the part's XML. */
export interface DocxControl {
  readonly tag: string | null;
  /** In the paragraph's text. */
  readonly at: Stretch;
  readonly whole: Stretch;
  /** Between the tags of its content. */
  readonly content: Stretch;
}

/** A chart in a paragraph: its relationship, its alternative text and the tag with that, and its run. */
export interface DocxChart {
  /** Its number among the charts of its paragraph. */
  readonly number: number;
  readonly relation: string;
  readonly description: string;
  readonly tag: Stretch;
  /** Null in a control: LibreOffice does not open a control that holds a chart and a comment alone. */
  readonly run: Stretch | null;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A paragraph of a part, as shown with every tracked change accepted. */
export interface DocxParagraph {
  readonly text: string;
  readonly pieces: readonly DocxPiece[];
  /** Results of fields that count by themselves: page numbers, the print date. */
  readonly runs: readonly Stretch[];
  /** Results of any field. */
  readonly fields: readonly Stretch[];
  readonly controls: readonly DocxControl[];
  readonly charts: readonly DocxChart[];
  readonly style: string | null;
  /** The level of a list item, from 0. */
  readonly item: number | null;
  readonly outline: boolean;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** The note or text box with the paragraph, at which its comments are set; null where they can be set in the paragraph. */
  readonly anchor: string | null;
}

export interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
  /** Number of insertions, deletions and moves that are neither accepted nor rejected. */
  readonly changes: number;
  /** The runs that contain a text box or refer to a note, by the anchor of its paragraphs. */
  readonly anchors: ReadonlyMap<string, Stretch>;
  /** Table rows, by table and row, as in `0 2`. */
  readonly rows: ReadonlyMap<string, Stretch>;
}

interface Open {
  text: string;
  readonly pieces: DocxPiece[];
  readonly runs: Stretch[];
  readonly fields: Stretch[];
  readonly controls: DocxControl[];
  readonly charts: DocxChart[];
  style: string | null;
  item: number | null;
  outline: boolean;
  readonly cell: DocxParagraph["cell"];
  readonly anchor: string | null;
}

interface Table {
  readonly number: number;
  row: number;
  column: number;
  span: number;
  /** Where its row begins and at what depth, and whether that is deleted as a tracked change. */
  from: number;
  depth: number;
  isGone: boolean;
}

/** A field: its instruction, and where its result begins in the paragraph. */
interface Field {
  instruction: string;
  from: number | null;
}

/** An open control; one around paragraphs has no position in a paragraph's text. */
interface OpenControl {
  readonly from: number;
  readonly depth: number;
  tag: string | null;
  at: number | null;
  content: number;
  to: number;
  end: number;
}

interface Run {
  readonly from: number;
  to: number;
  readonly depth: number;
  readonly anchors: string[];
  properties: string;
  hidden: boolean;
}

/** Deleted and moved text, and the readings of rubies, are not part of the text. */
const passedOver = new Set(["del", "moveFrom", "instrText", "rt"]);

/** Fields whose results change by themselves. */
const counting =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|SEQ|REVNUM|NUMWORDS|NUMCHARS|EDITTIME|FILENAME|FILESIZE|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE)\b/i;

/** The paragraphs of a part, in the order in which they end; the XML must be well-formed. */
export function docxParagraphs(xml: string): DocxPart {
  const prefix = prefixOfMain(xml);
  const paragraphs: DocxParagraph[] = [];
  const anchors = new Map<string, Stretch>();
  const rows = new Map<string, Stretch>();
  const open: Open[] = [];
  const tables: Table[] = [];
  let tableCount = 0;
  let changes = 0;
  let boxes = 0;
  let note: string | null = null;
  /** The depth at which skipping began. */
  let skipped: number | null = null;
  const inBoxes: string[] = [];
  const runs: Run[] = [];
  const fields: Field[] = [];
  const controls: OpenControl[] = [];
  /** Where the instruction of a skipped field begins. */
  let instruction: number | null = null;
  let text: Tag | null = null;
  let properties: Tag | null = null;
  /** The last drawing's tag with its alternative text. */
  let drawing: Tag | null = null;

  const add = (written: string) => {
    const paragraph = open.at(-1);
    if (paragraph && !runs.at(-1)?.hidden) paragraph.text += written;
  };
  const closeField = () => {
    const field = fields.pop();
    const paragraph = open.at(-1);
    const from = field?.from ?? null;
    if (!field || !paragraph || from === null || from >= paragraph.text.length) return;
    const written = { from, to: paragraph.text.length };
    paragraph.fields.push(written);
    if (counting.test(field.instruction)) paragraph.runs.push(written);
  };
  for (const tag of tagsOf(xml)) {
    const { kind, local } = tag;
    if (skipped !== null) {
      if (kind !== "close" || tag.depth !== skipped) continue;
      const field = fields.at(-1);
      if (instruction !== null && field) field.instruction += decodeXml(xml.slice(instruction, tag.from));
      instruction = null;
      skipped = null;
      continue;
    }
    // Formulas and drawings contain runs and texts of their own.
    const isMain = tag.name === prefix + local;
    const opens = kind !== "close";
    if (isMain && opens && /^(?:ins|del|moveTo|moveFrom)$/.test(local)) changes++;
    // Fallbacks for older programs repeat the text.
    if (kind === "open" && (isMain ? passedOver.has(local) : local === "Fallback")) {
      skipped = tag.depth;
      if (local === "instrText") instruction = tag.to;
      continue;
    }
    if (opens && local === "docPr") drawing = tag;
    else if (opens && local === "chart" && runs[0] && drawing) {
      const relation = attributeOf(xml.slice(tag.from, tag.to), "r:id") ?? "";
      const description = decodeXml(attributeOf(xml.slice(drawing.from, drawing.to), "descr") ?? "");
      const run = controls.length === 0 ? runs[0] : null;
      const charts = open.at(-1)?.charts;
      charts?.push({ number: charts.length, relation, description, tag: drawing, run });
    }
    if (!isMain) continue;
    // A text box has its own paragraphs inside a run.
    const isOfRun = tag.depth === (runs.at(-1)?.depth ?? Number.NaN) + 1;
    switch (local) {
      case "tbl":
        if (kind === "open")
          tables.push({
            number: tableCount++,
            row: -1,
            column: -1,
            span: 1,
            from: 0,
            depth: 0,
            isGone: false,
          });
        else if (kind === "close") tables.pop();
        break;
      case "tr": {
        const table = tables.at(-1);
        const { from, depth, to } = tag;
        if (kind === "open" && table)
          Object.assign(table, { row: table.row + 1, column: -1, span: 1, from, depth, isGone: false });
        else if (table) rows.set(`${table.number} ${table.row}`, { from: table.from, to });
        break;
      }
      case "del": {
        const table = tables.at(-1);
        if (table && kind === "empty" && tag.depth === table.depth + 2) table.isGone = true;
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
      case "fldSimple":
        if (kind === "open")
          fields.push({
            instruction: valOf(xml, tag, "instr") ?? "",
            from: open.at(-1)?.text.length ?? null,
          });
        else if (kind === "close") closeField();
        break;
      case "fldChar": {
        const field = fields.at(-1);
        const type = opens ? valOf(xml, tag, "fldCharType") : null;
        if (type === "begin") fields.push({ instruction: "", from: null });
        else if (type === "separate" && field) field.from = open.at(-1)?.text.length ?? null;
        else if (type === "end") closeField();
        break;
      }
      case "sdt": {
        if (kind === "open") {
          const at = open.at(-1)?.text.length ?? null;
          const { from, depth } = tag;
          controls.push({ from, depth, tag: null, at, content: from, to: from, end: at ?? 0 });
        } else if (kind === "close") {
          const control = controls.pop();
          const paragraph = open.at(-1);
          if (!control || control.at === null || !paragraph) break;
          paragraph.controls.push({
            tag: control.tag,
            at: { from: control.at, to: control.end },
            whole: { from: control.from, to: tag.to },
            content: { from: control.content, to: control.to },
          });
        }
        break;
      }
      case "tag": {
        const control = controls.at(-1);
        if (control?.depth === tag.depth - 2) control.tag = decodeXml(valOf(xml, tag) ?? "");
        break;
      }
      case "sdtContent": {
        const control = controls.at(-1);
        if (kind === "open") Object.assign(control ?? {}, { content: tag.to });
        else if (kind === "close")
          Object.assign(control ?? {}, { to: tag.from, end: open.at(-1)?.text.length ?? 0 });
        break;
      }
      case "footnote":
      case "endnote":
        note = kind === "open" ? `${local} ${valOf(xml, tag, "id")}` : null;
        break;
      case "footnoteReference":
      case "endnoteReference":
        if (opens) runs[0]?.anchors.push(`${local.slice(0, -"Reference".length)} ${valOf(xml, tag, "id")}`);
        break;
      case "txbxContent":
        if (kind === "open") {
          const box = `box ${boxes++}`;
          inBoxes.push(box);
          runs[0]?.anchors.push(box);
        } else if (kind === "close") inBoxes.pop();
        break;
      case "p":
        if (kind === "open") {
          const table = tables.at(-1);
          const cell = table ? { table: table.number, row: table.row, column: table.column } : null;
          const anchor = note ?? inBoxes[0] ?? null;
          const lists = { pieces: [], runs: [], fields: [], controls: [], charts: [] };
          open.push({ text: "", ...lists, style: null, item: null, outline: false, cell, anchor });
        } else if (kind === "close") {
          const paragraph = open.pop();
          if (paragraph && !tables.at(-1)?.isGone) paragraphs.push(paragraph);
        }
        break;
      case "pStyle": {
        const paragraph = open.at(-1);
        if (paragraph) paragraph.style = valOf(xml, tag);
        break;
      }
      case "ilvl":
      case "numId": {
        const paragraph = open.at(-1);
        const value = Number(valOf(xml, tag));
        // Number 0 takes a paragraph out of the list of its style.
        if (paragraph && local === "ilvl") paragraph.item = value;
        else if (paragraph) paragraph.item = value === 0 ? null : (paragraph.item ?? 0);
        break;
      }
      case "outlineLvl": {
        const paragraph = open.at(-1);
        if (paragraph && Number(valOf(xml, tag)) < 9) paragraph.outline = true;
        break;
      }
      case "r":
        if (kind === "open")
          runs.push({
            ...{ from: tag.from, to: tag.to, depth: tag.depth },
            ...{ anchors: [], properties: "", hidden: false },
          });
        else if (kind === "close") {
          const run = runs.pop();
          if (run) run.to = tag.to;
          for (const anchor of run?.anchors ?? [])
            if (run && !anchors.has(anchor)) anchors.set(anchor, { from: run.from, to: tag.to });
        }
        break;
      case "rPr":
        if (kind === "open") properties = tag;
        else if (kind === "close") {
          const run = isOfRun ? runs.at(-1) : undefined;
          if (run && properties) run.properties = xml.slice(properties.from, tag.to);
          properties = null;
        }
        break;
      case "vanish": {
        const run = runs.at(-1);
        if (run && properties?.depth === run.depth + 1 && !/^(?:0|false|off)$/.test(valOf(xml, tag) ?? ""))
          run.hidden = true;
        break;
      }
      case "t": {
        if (kind === "open") text = tag;
        else if (kind === "close" && text) {
          const paragraph = open.at(-1);
          const run = runs.at(-1);
          const written = decodeXml(xml.slice(text.to, tag.from));
          if (paragraph && run && !run.hidden && written !== "") {
            const place = { at: paragraph.text.length, length: written.length, from: text.to, to: tag.from };
            paragraph.pieces.push({
              ...place,
              tag: { from: text.from, to: text.to },
              properties: run.properties,
              run,
            });
            paragraph.text += written;
          }
          text = null;
        }
        break;
      }
      case "tab":
      case "ptab":
        if (opens && isOfRun) add("\t");
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
  return { paragraphs, changes, anchors, rows };
}

/** The prefix, with its colon, of a part's WordprocessingML elements. */
export function prefixOfMain(xml: string): string {
  for (const tag of tagsOf(xml))
    return declaredPrefix(xml.slice(tag.from, tag.to), /wordprocessingml(?:\/2006)?\/main$/) ?? "w:";
  return "w:";
}

function valOf(xml: string, tag: Tag, name = "val"): string | null {
  return wordAttribute(xml.slice(tag.from, tag.to), name);
}

/** An attribute of a tag, with the usual prefix or none. */
export function wordAttribute(written: string, name: string): string | null {
  return attributeOf(written, `w:${name}`) ?? attributeOf(written, name);
}
