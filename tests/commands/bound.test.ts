import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bindCommand } from "../../pipeline/commands/bind-command.ts";
import { listFigures } from "../../pipeline/commands/list-figures.ts";
import { proofCommand } from "../../pipeline/commands/proof-command.ts";
import { refillCommand } from "../../pipeline/commands/refill-command.ts";
import { docxParagraphs } from "../../pipeline/stages/read-text/docx/docx-paragraphs.ts";
import { boundParagraph } from "../stages/bind/bound.ts";
import { docx, link, p, part, r } from "../stages/read-text/docx-fixture.ts";
import { terminalInto } from "../support/terminal.ts";

/** A root with the records of both editions and the words of three datasets, and no raw file at all. */
let root = "";
const at = (name: string) => join(root, name);
const to = () => at("copies");

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "almanac-"));
  for (const year of ["2020", "2021"]) {
    await mkdir(at(`reports/${year}`), { recursive: true });
    for (const file of ["observations.csv", "manifest.json"])
      await cp(`reports/${year}/${file}`, at(`reports/${year}/${file}`));
  }
  await mkdir(at("data/reference"), { recursive: true });
  await cp("data/reference/areas.csv", at("data/reference/areas.csv"));
  for (const dataset of ["membership", "activities", "recycling"])
    await cp(`data/datasets/${dataset}`, at(`data/datasets/${dataset}`), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

async function run(command: (terminal: ReturnType<typeof terminalInto>) => Promise<number>) {
  const texts: string[] = [];
  const exitCode = await command(terminalInto((text) => texts.push(text)));
  return { exitCode, text: texts.join(" ").replace(/\s+/g, " ") };
}

async function documentOf(path: string) {
  return strFromU8(unzipSync(await readFile(path))["word/document.xml"] ?? new Uint8Array());
}

function table(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${p(r(text, "<w:rPr><w:b/></w:rPr>"))}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

const textOf = async (path: string) =>
  docxParagraphs(await documentOf(path)).paragraphs.map(({ text }) => text);
const refill = (file: string, options = {}) =>
  run((terminal) => refillCommand(at(file), { root, to: to(), edition: "2021", ...options }, terminal));

describe("a report, from one year to the next", () => {
  test("is bound, refilled, proofread and sent out as the guide says", async () => {
    const report = docx(
      p(r("In 2020 the network held 14 events in East Asia.")) +
        p(r("Virtual: {{events EAS format-virtual latest}}.")),
    );
    await writeFile(at("report.docx"), report);
    const bound = await run((terminal) =>
      bindCommand(at("report.docx"), { root, to: to(), edition: "2020" }, terminal),
    );
    expect(bound).toMatchObject({ exitCode: 0 });
    expect(bound.text).toContain("2 numbers and years proposed, 1 braces bound");
    expect(await textOf(at("copies/report.bound.docx"))).toEqual([
      "In 2020 the network held 14 events in East Asia.",
      "Virtual: 7 events.",
    ]);
    expect(await refill("copies/report.bound.docx")).toMatchObject({ exitCode: 0 });
    const next = ["In 2021 the network held 13 events in East Asia.", "Virtual: 1 event."];
    expect(await textOf(at("copies/report.2021.docx"))).toEqual(next);
    const proof = await run((terminal) =>
      proofCommand([at("copies/report.2021.docx")], { root, format: "text", edition: "2021" }, terminal),
    );
    expect(proof).toMatchObject({ exitCode: 0 });
    expect(proof.text).toContain("3 bound, 3 right.");
    await refill("copies/report.2021.docx", { flatten: true });
    expect(await textOf(at("copies/report.2021.flat.docx"))).toEqual(next);
    expect(await documentOf(at("copies/report.2021.flat.docx"))).not.toMatch(/w:sdt|w:ins|w:del|comment/);
    expect(Buffer.from(await readFile(at("report.docx"))).equals(Buffer.from(report))).toBe(true);
  });

  test("binds number words, bounds and the year over a table of one year, and keeps the years of one of several", async () => {
    const lines = [
      "In 2020 the network held 14 events in East Asia, of which seven were virtual.",
      "Five events took place in China. At 14 events they drew about 530 participants or more.",
      "Two virtual desks were sold.",
    ];
    const body = `${lines.map((line) => p(r(line))).join("")}${table(["Country", "Members 2020"], ["Japan", "21"])}${table(["Country", "Members 2019", "Members 2020"], ["Korea", "47", "47"])}`;
    await writeFile(at("words.docx"), docx(body));
    await run((terminal) => bindCommand(at("words.docx"), { root, to: to(), edition: "2020" }, terminal));
    const { paragraphs } = docxParagraphs(await documentOf(at("copies/words.bound.docx")));
    const bound = paragraphs.flatMap(({ text, controls }) =>
      controls.map(({ tag, at: own }) => `${text.slice(own.from, own.to)} ${tag}`),
    );
    expect(bound).toEqual([
      "2020 {{events EAS latest period}}",
      "14 {{events EAS latest number}}",
      "seven {{events format-virtual EAS latest number}}",
      "Five {{events CHN latest number}}",
      "14 {{events EAS latest number}}",
      "530 {{participants-printed EAS latest number}}",
      "2020 {{members JPN latest period}}",
      "21 {{members JPN latest number}}",
      "47 {{members KOR 2019 number}}",
      "47 {{members KOR 2020 number}}",
    ]);
  });

  test("a row key gives a table a row for each place, and adds and strikes rows as the places change", async () => {
    const events = table(["Place", "Events"], ["{{row events by area latest}}", ""], ["All", "14"]);
    const members = table(["{{row members by area latest}}", "{{members row 2019 number}}"], ["end", ""]);
    await writeFile(at("rows.docx"), docx(p(r("The network in East Asia.")) + events + members));
    await run((terminal) => bindCommand(at("rows.docx"), { root, to: to(), edition: "2020" }, terminal));
    const head = ["The network in East Asia.", "Place", "Events"];
    const old = ["China", "5", "Japan", "1", "Korea", "1"];
    const rest = [
      "Korea",
      "47",
      "Japan",
      "21",
      "China",
      "11",
      "Chinese Taipei",
      "10",
      "Mongolia",
      "1",
      "end",
    ];
    const told = async (path: string) => (await textOf(path)).filter((text) => text !== "");
    expect(await told(at("copies/rows.bound.docx"))).toEqual([...head, ...old, "All", "14", ...rest]);
    await refill("copies/rows.bound.docx");
    const now = ["China", "6", "Korea", "3", "France", "1", "Scotland", "1", "Sweden", "1"];
    expect(await told(at("copies/rows.2021.docx"))).toEqual([...head, ...now, "All", "13", ...rest]);
    const document = await documentOf(at("copies/rows.2021.docx"));
    expect(document.match(/<w:trPr><w:ins [^>]*"Almanac 2021"\/>/g)).toHaveLength(3);
    expect(document.match(/<w:trPr><w:del [^>]*"Almanac 2021"\/>.*?<w:delText[^>]*>Japan</gs)).toHaveLength(
      1,
    );
    expect(document).toContain("{{events FRA latest number}}");
    await refill("copies/rows.2021.docx", { flatten: true });
    expect(await told(at("copies/rows.2021.flat.docx"))).toEqual([...head, ...now, "All", "13", ...rest]);
    expect(await documentOf(at("copies/rows.2021.flat.docx"))).not.toMatch(
      /w:sdt|w:ins|w:del|Japan<.*Japan</,
    );
  });

  test("gives the remark of the guide's example", async () => {
    const text = "Events rose to [events EAS latest number|14] in [events EAS latest period|2020].";
    await writeFile(at("example.docx"), docx(boundParagraph(text)));
    const { text: told } = await refill("example.docx");
    const guide = (await readFile("docs/bound-report.md", "utf8")).replace(/\s+/g, " ");
    expect(told).toContain("Events · East Asia · 2021 was 14 events and is 13 events.");
    expect(guide).toContain("Events · East Asia · 2021 was 14 events and is 13 events.");
  });

  test("a bound number that was changed by hand is an error of proof, a former value too", async () => {
    const text = "There were [events EAS latest number|15] events, [members KOR latest number|47] members.";
    await writeFile(at("changed.docx"), docx(boundParagraph(text)));
    const { exitCode, text: told } = await run((terminal) =>
      proofCommand([at("changed.docx")], { root, format: "text", edition: "2021" }, terminal),
    );
    expect(exitCode).toBe(1);
    expect(told).toMatch(/“15” is bound to .* changed by hand.*“47” is what the edition of 2020 said/);
  });
});

describe("a document that is none to change", () => {
  const settings = part("settings", `<w:documentProtection w:edit="readOnly" w:enforcement="1"/>`);
  const body = boundParagraph("[members KOR latest number|47]");
  test.each([
    ["signed", docx(body, { "_xmlsignatures/sig1.xml": "<a/>" }), "signed"],
    [
      "protected",
      docx(body, { "word/settings.xml": settings }, link("rId3", "settings", "settings.xml")),
      "protected",
    ],
    ["damaged", docx(body).slice(0, 500), "damaged|archive"],
    ["no docx", new TextEncoder().encode("We have {{members KOR}}."), "docx"],
    ["empty", new Uint8Array(), "no text"],
    ["without a bound number", docx(p(r("47 members"))), "no bound number"],
  ])("is refused by name: %s", async (name, bytes, says) => {
    const file = `${name.replaceAll(" ", "-")}.docx`;
    await writeFile(at(file), bytes);
    await expect(refill(file)).rejects.toThrow(new RegExp(says));
    await expect(readdir(to())).resolves.not.toContain(file.replace(".docx", ".2021.docx"));
  });

  test("is not written upon", async () => {
    await mkdir(to(), { recursive: true });
    await writeFile(at("copies/own.2021.docx"), docx(body));
    const before = await readFile(at("copies/own.2021.docx"));
    await expect(refill("copies/own.2021.docx")).rejects.toThrow(/the document itself/);
    expect(before.equals(await readFile(at("copies/own.2021.docx")))).toBe(true);
  });
});

describe("list figures", () => {
  test.each([
    [["members", "korea"], "{{members KOR 2021}}"],
    [["회원", "한국"], "{{members KOR 2021}}"],
    [["会員", "日本"], "{{members JPN 2021}}"],
    [["recycling", "japan", "2019"], "JPN 2019}}"],
    [["日本のリサイクル率", "2019"], "JPN 2019}}"],
    [["2019年の日本のリサイクル率"], "JPN 2019}}"],
  ])("finds %j", async (words, key) => {
    const { text } = await run((terminal) => listFigures(words, { root, edition: "2021" }, terminal));
    expect(text.slice(0, 120)).toContain(key);
  });

  test("says that nothing has all words, and asks for some", async () => {
    await expect(run((terminal) => listFigures(["xyzzy"], { root }, terminal))).rejects.toThrow(
      /no figure of 2021/,
    );
    await expect(run((terminal) => listFigures([], { root }, terminal))).rejects.toThrow(/takes words/);
  });

  test("writes all of them by their keys, in every language", async () => {
    await run((terminal) => listFigures([], { root, output: at("figures.json") }, terminal));
    const { edition, figures } = JSON.parse(await readFile(at("figures.json"), "utf8"));
    expect(edition).toBe("2021");
    expect(figures["members KOR 2021"]).toMatchObject({
      amount: 49,
      unit: "member",
      text: { en: "49 members" },
    });
    expect(figures["members KOR latest"]).toEqual(figures["members KOR 2021"]);
    expect(Object.keys(figures["members KOR 2021"].text)).toHaveLength(7);
  });
});
