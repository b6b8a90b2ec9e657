import { NodeCompiler, type NodeError, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintFaces } from "../fonts/print-faces.ts";

/** A document to set: `data` is read as `sys.inputs.data`, which typst never takes for markup. */
export interface PrintJob {
  readonly template: string;
  readonly data: string;
  readonly faces: PrintFaces;
  /** What the template may show, by the name that it calls it. */
  readonly pictures?: readonly { readonly name: string; readonly base64: string }[];
}

/**
 * Sets a document as a tagged PDF/UA-1. The only user of the typst compiler, which is before its 1.0.
 * Templates read no file but the pictures that they are given: the root does not exist. The compiler also knows the machine's own typefaces and offers
 * no way not to; templates turn its fallback off, and name only families given here, which it prefers to the machine's.
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

/** About as many pages as a report has. */
const mostSet = 50;
let set = 0;

/** The cache is global and grows with every page: looking it through after a chart would take as long as the chart. */
function evict(compiler: NodeCompiler, pages: number): void {
  set += pages;
  if (set < mostSet) return;
  // What another thread is setting by now stays.
  compiler.evictCache(1);
  set = 0;
}

const workspace = "/nonexistent";

const compilers = new Map<string, NodeCompiler>();
const mostCompilers = 6;

/** A compiler looks through the machine's typefaces when it is made: one serves all prints of a language. */
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
