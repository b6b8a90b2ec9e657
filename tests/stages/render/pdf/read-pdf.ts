import { getDocumentProxy } from "unpdf";

export interface ReadPdf {
  readonly pages: readonly string[];
  /** All text, each run of white space as one space. */
  readonly text: string;
  readonly title: unknown;
  readonly tagged: boolean;
  readonly outline: readonly string[];
  /** Names of structure elements by how often they occur, and every alternative text. */
  readonly tags: ReadonlyMap<string, number>;
  readonly alts: readonly string[];
  readonly fonts: ReadonlySet<string>;
  /** Of each page, which part of its height between head and foot has text in it. */
  readonly coverage: readonly number[];
  /** Texts under eight points. */
  readonly small: readonly string[];
  readonly raw: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** What an independent reader finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const coverage: number[] = [];
  const small: string[] = [];
  const tags = new Map<string, number>();
  const alts: string[] = [];
  const visit = ({ role, alt, children = [] }: Node): void => {
    if (role) tags.set(role, (tags.get(role) ?? 0) + 1);
    if (alt) alts.push(alt);
    children.forEach(visit);
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
        .join("")
        .replace(/\s+/g, " "),
    );
    coverage.push(coverageOf(items, page.view[3] ?? 0));
    small.push(...items.flatMap((item) => ("str" in item && sizeOf(item) < 7.995 ? item.str.trim() : [])));
    // The typings of structure trees differ between versions of the reader.
    visit((await page.getStructTree()) as Node);
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const raw = Buffer.from(bytes).toString("latin1");
  return {
    pages,
    text: pages.join(" "),
    title: (info as { Title?: unknown }).Title,
    tagged: (await document.getMarkInfo())?.Marked === true,
    outline: outline.map((entry) => entry.title),
    tags,
    alts,
    fonts: new Set([...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map((match) => match[1] ?? "")),
    coverage,
    small: small.filter((text) => text !== ""),
    raw,
  };
}

function sizeOf({ transform }: { readonly transform: readonly unknown[] }): number {
  const [, , across, up] = transform;
  return Math.hypot(Number(across), Number(up));
}

/** Counted in strips: a chart's labels stand at most heights that it takes. */
function coverageOf(items: readonly object[], height: number): number {
  const [foot, head, strip] = [60, height - 70, 24];
  const marked = new Set<number>();
  for (const item of items) {
    if (!("transform" in item) || !("str" in item) || String(item.str).trim() === "") continue;
    const [, , , , , y = 0] = item.transform as readonly number[];
    if (y > foot && y < head) marked.add(Math.floor((y - foot) / strip));
  }
  return marked.size / Math.ceil((head - foot) / strip);
}
