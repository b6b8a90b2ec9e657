import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const compiler = NodeCompiler.create({ workspace: "/nonexistent" });

/** Makes typst forget what it has set: its cache belongs to the process, and would set the same document for nothing. */
export function forget() {
  compiler.evictCache(0);
}
