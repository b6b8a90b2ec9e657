import { readFileSync, writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { type ForeignRequest, parseForeign } from "./parse-foreign.ts";

// Started by `readInChild` as a process: the file is its standard input, the request its argument.
const asked = JSON.parse(process.argv[2] ?? "") as ForeignRequest;
writeFileSync(1, serialize(parseForeign(readFileSync(0), asked)));
