import { readFileSync, writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { type ForeignRequest, parseForeign } from "./parse-foreign.ts";

// Run by `readInChild` as a process of its own: a file on its standard input, what it was asked in its argument.
const asked = JSON.parse(process.argv[2] ?? "") as ForeignRequest;
writeFileSync(1, serialize(parseForeign(readFileSync(0), asked)));
