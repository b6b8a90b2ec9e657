import { NodeCompiler, type NodeError, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";

/** Sets typst documents in the given typefaces. */
export interface Typesetter {
  /** A tagged PDF/UA-1. `inputs` are read as `sys.inputs`: data, which typst never takes for markup. */
  pdf(template: string, inputs: { readonly [name: string]: string }): Uint8Array;
}

/**
 * The only user of the typst compiler, which is before its 1.0. Templates read no file: the root does not exist.
 * The compiler also knows the machine's own typefaces and offers no way not to; templates turn its fallback off,
 * and name only families given here, which it prefers to the machine's of the same name.
 */
export function typesetter(fonts: readonly Uint8Array[]): Typesetter {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts.map((bytes) => Buffer.from(bytes)) }],
    workspace: "/nonexistent",
  });
  return {
    pdf(template, inputs) {
      const compiled = compiler.compile({ mainFileContent: template, inputs: { ...inputs } });
      if (!compiled.result) throw new Error(`invalid document: ${reasons(compiler, compiled.takeError())}`);
      const bytes = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 });
      // The cache is global and grows with every document.
      compiler.evictCache(10);
      return bytes;
    },
  };
}

function reasons(compiler: NodeCompiler, error: NodeError | null): string {
  const diagnostics: readonly { readonly message: string }[] = error ? compiler.fetchDiagnostics(error) : [];
  return diagnostics.map(({ message }) => message).join("; ");
}
