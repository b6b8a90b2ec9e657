import { miscounted } from "../problems.ts";
import { ElementCounter } from "./element-counter.ts";
import type { Source } from "./inflate-part.ts";
import type { PackagePart } from "./open-package.ts";
import { readPart, spreadsheetNamespaces } from "./read-part.ts";
import { beyond, damaged, Refusal } from "./refusal.ts";
import { longestText, type XmlHandler, type XmlScanner } from "./xml-scanner.ts";
import { decodeEscapes } from "./xml-text.ts";

const vocabulary = { names: ["sst", "si", "t", "r", "rPh"], namespaces: spreadsheetNamespaces };
const sst = 0;
const si = 1;
const t = 2;
const r = 3;

/** The shared strings by number: formatted runs joined, phonetic readings left out. */
export async function readSharedStrings(source: Source, part: PackagePart): Promise<string[]> {
  const strings = new SharedStrings(part.name, source.limits.sharedStrings);
  const counter = new ElementCounter("si");
  await readPart(source, part, { vocabulary, handler: strings, counter });
  const found = strings.strings.length + strings.leftOut;
  if (counter.count !== found) {
    throw new Refusal(miscounted({ part: part.name, expected: counter.count, found }));
  }
  return strings.strings;
}

class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  leftOut = 0;
  private readonly part: string;
  private readonly most: number;
  private content = "";
  private inString = false;
  private inRun = false;
  private inText = false;

  constructor(part: string, most: number) {
    this.part = part;
    this.most = most;
  }

  open(code: number, xml: XmlScanner): void {
    if (this.inText || (xml.depth === 1 && code !== sst)) throw damaged(this.part);
    if (xml.depth === 2) this.inString = code === si;
    else if (xml.depth === 3) {
      this.inRun = code === r;
      this.inText = this.inString && code === t;
    } else if (xml.depth === 4) this.inText = this.inString && this.inRun && code === t;
  }

  leaveOut(local: number): void {
    if (local === si) this.leftOut++;
  }

  text(xml: XmlScanner, from: number, to: number): void {
    if (!this.inText) return;
    this.content += xml.string(from, to);
    if (this.content.length > longestText) throw beyond("text length", this.content.length, longestText);
  }

  close(_code: number, xml: XmlScanner): void {
    this.inText = false;
    if (xml.depth !== 2 || !this.inString) return;
    if (this.strings.length >= this.most) throw beyond("shared strings", this.strings.length + 1, this.most);
    this.strings.push(decodeEscapes(this.content));
    this.content = "";
  }
}
