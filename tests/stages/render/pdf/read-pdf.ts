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
    raw,
  };
}
