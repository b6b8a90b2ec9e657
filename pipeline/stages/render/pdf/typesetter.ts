import { NodeCompiler, type NodeError, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintFaces } from "../fonts/print-faces.ts";

/** A document to set: `data` is read as `sys.inputs.data`, which typst never parses as markup. */
export interface PrintJob {
  readonly template: string;
  readonly data: string;
  readonly faces: PrintFaces;
  /** The pictures that the template may use, by name. */
  readonly pictures?: readonly { readonly name: string; readonly base64: string }[];
}

/**
 * Sets a document as a tagged PDF/UA-1. The only user of the typst compiler, which is not yet 1.0. Templates can read no
 * file but their pictures: the root does not exist. The compiler also finds the machine's typefaces, which cannot be turned
 * off; templates disable fallback and name only the given families, whose names no other typeface has.
 */
export function typeset({ template, data, faces, pictures = [] }: PrintJob): Uint8Array {
  const compiler = compilerOf(faces);
  for (const { name, base64 } of pictures)
    compiler.mapShadow(`${workspace}/${name}`, Buffer.from(base64, "base64"));
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (!compiled.result) throw new Error(`invalid document: ${reasons(compiler, compiled.takeError())}`);
  const bytes = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 });
  for (const { name } of pictures) compiler.unmapShadow(`${workspace}/${name}`);
  evict(compiler, compiled.result.numOfPages);
  return bytes;
}

/** About the number of pages in a report. */
const mostSet = 50;
let set = 0;

/** The cache is global and grows with every page; searching it after each chart would take as long as the chart. */
function evict(compiler: NodeCompiler, pages: number): void {
  set += pages;
  if (set < mostSet) return;
  // Keeps what another thread is setting.
  compiler.evictCache(1);
  set = 0;
}

const workspace = "/nonexistent";

const compilers = new Map<string, NodeCompiler>();
const mostCompilers = 6;

/** Creating a compiler scans the machine's typefaces, so one serves all prints of a language. */
function compilerOf({ key, files }: PrintFaces): NodeCompiler {
  const existing = compilers.get(key);
  if (existing) return existing;
  if (compilers.size >= mostCompilers) compilers.clear();
  const fontBlobs = files.map((bytes) => Buffer.from(bytes));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace });
  compilers.set(key, compiler);
  return compiler;
}

function reasons(compiler: NodeCompiler, error: NodeError | null): string {
  const diagnostics: readonly { readonly message: string }[] = error ? compiler.fetchDiagnostics(error) : [];
  return diagnostics.map(({ message }) => message).join("; ");
}
