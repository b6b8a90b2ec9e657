import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { light } from "../../pipeline/charts/theme.ts";
import { makeHere } from "../../pipeline/flow/make-here.ts";
import { facesFor } from "../../pipeline/stages/render/fonts/faces-for.ts";
import { printFaces } from "../../pipeline/stages/render/fonts/faces-for-print.ts";
import { printableSvg } from "../../pipeline/stages/render/fonts/printable.ts";
import { chartTemplate } from "../../pipeline/stages/render/pdf/chart-pdf.ts";
import { documentData, templateFamilies } from "../../pipeline/stages/render/pdf/document-data.ts";
import { setup } from "../../pipeline/stages/render/pdf/template-setup.ts";
import { typefaceOf } from "../stages/render/fonts/typeface-of.ts";

/** Typesets what it reads, in a process that has other typefaces from its start. */
const child = `
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { typeset } from "./dist/stages/render/pdf/typesetter.js";
const job = JSON.parse(readFileSync(0, "utf8"));
const files = job.faces.files.map((file) => Buffer.from(file, "base64"));
process.stdout.write(createHash("sha256").update(typeset({ ...job, faces: { ...job.faces, files } })).digest("hex"));
`;

test("a print is the same where whole Noto Sans is installed", async () => {
  const typeface = typefaceOf("en");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text y="20" font-family="x" font-weight="700">87.4 → 60.2, 市</text></svg>`;
  const faces = await printFaces(svg, typeface, makeHere);
  const input = JSON.stringify({
    template: setup(light) + templateFamilies(faces.families) + chartTemplate,
    data: documentData({ title: "c", description: "c", svg: printableSvg(svg, typeface) }, "en", typeface),
    faces: { ...faces, files: faces.files.map((file) => Buffer.from(file).toString("base64")) },
  });
  const folder = await mkdtemp(join(tmpdir(), "almanac-typefaces-"));
  const installed = facesFor("en").map(({ regular }) => dirname(fileURLToPath(regular)));
  const prints: string[] = [];
  for (const folders of [["/nonexistent"], installed]) {
    const config = join(folder, "fonts.conf");
    await writeFile(
      config,
      `<fontconfig>${folders.map((each) => `<dir>${each}</dir>`).join("")}</fontconfig>`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", child], {
      input,
      encoding: "utf8",
      env: { ...process.env, FONTCONFIG_FILE: config },
    });
    expect(stderr).toBe("");
    prints.push(stdout);
  }
  await rm(folder, { recursive: true });
  expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(prints[1]).toBe(prints[0]);
});
