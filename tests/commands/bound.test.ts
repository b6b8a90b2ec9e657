import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
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
const commentsOf = async (path: string) => {
  const xml = strFromU8(unzipSync(await readFile(path))["word/comments.xml"] ?? new Uint8Array());
  return docxParagraphs(xml).paragraphs.map(({ text }) => text);
};
const tagged = async (path: string) =>
  docxParagraphs(await documentOf(path)).paragraphs.flatMap(({ text, controls }) =>
    controls.map(({ tag, at: own }) => `${text.slice(own.from, own.to)} ${tag}`),
  );
const bind = (file: string, options = {}) =>
  run((terminal) => bindCommand(at(file), { root, to: to(), edition: "2020", ...options }, terminal));
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

  test("binds number words, bounds and the year over a table of one year, moves one of this year and the last, keeps one of other years", async () => {
    const lines = [
      "In 2020 the network held 14 events in East Asia, of which seven were virtual.",
      "Five events took place in China. At 14 events they drew about 530 participants or more.",
      "Two virtual desks were sold.",
    ];
    const body = `${lines.map((line) => p(r(line))).join("")}${table(["Country", "Members 2020"], ["Japan", "21"])}${table(["Country", "Members 2019", "Members 2020"], ["Korea", "47", "47"])}${table(["Country", "Members 2018", "Members 2020"], ["China", "10", "12"])}`;
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
      "2019 {{members KOR previous period}}",
      "2020 {{members KOR latest period}}",
      "47 {{members KOR previous number}}",
      "47 {{members KOR latest number}}",
      "10 {{members CHN 2018 number}}",
      "12 {{members CHN 2020 number}}",
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

  test("asks again what nobody has answered, of the new value, in the header by the first comment", async () => {
    const header = { "word/header1.xml": part("hdr", p(r("Korea had 47 members in 2020."))) };
    const links = link("rId5", "header", "header1.xml");
    const body =
      p(r("In 2020 the network held 14 events in East Asia.")) + table(["{{row events by area latest}}", ""]);
    await writeFile(at("asked.docx"), docx(body, header, links));
    await bind("asked.docx");
    const asked = await commentsOf(at("copies/asked.bound.docx"));
    expect(asked).toContain("Members · Korea · 2020 = 47. Keep? {{members KOR latest number}}");
    expect(asked).toContain("Events listed · East Asia · 2020 = 14. Keep?");
    for (const name of ["asked.bound", "asked.2021"]) {
      const { text } = await refill(`copies/${name}.docx`, { to: at("copies/again") });
      expect(text).toContain("4 earlier proposals are unanswered");
      const comments = await commentsOf(at("copies/again/asked.2021.docx"));
      expect(comments).toContain("Events listed · East Asia · 2021 = 13. Keep?");
      expect(comments).toContain("Members · Korea · 2021 = 49. Keep? {{members KOR latest number}}");
      await cp(at("copies/again/asked.2021.docx"), at("copies/asked.2021.docx"));
    }
    expect((await bind("copies/asked.2021.docx", { edition: "2021" })).text).toContain("4 earlier proposals");
    // Answered by deleting its comment.
    const parts = unzipSync(await readFile(at("copies/asked.bound.docx")));
    const edit = (name: string, change: (xml: string) => string) => {
      parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
    };
    edit("word/comments.xml", (xml) =>
      xml.replace(/<w:comment (?:(?!<w:comment ).)*?= 14\. Keep.*?<\/w:comment>/s, ""),
    );
    edit("word/document.xml", (xml) => xml.replace(/<w:comment\w+ w:id="2"\/>/g, ""));
    await writeFile(at("answered.docx"), zipSync(parts));
    expect((await refill("answered.docx")).text).toContain("3 earlier proposals");
    expect(await commentsOf(at("copies/answered.2021.docx"))).not.toContain(
      "Events listed · East Asia · 2021 = 13. Keep?",
    );
  });

  test("proof names a typed key that names nothing, and keeps what refill asked", async () => {
    const body = `${boundParagraph("Nobody left: [members KOR latest number|49].")}${p(r("{{members MARS latest}}"))}`;
    await writeFile(at("typed.docx"), docx(body.replace("Nobody left:", "Nobody left, and there are")));
    await refill("typed.docx", { edition: "2020" });
    await refill("copies/typed.2020.docx");
    expect(await commentsOf(at("copies/typed.2021.docx"))).toContainEqual(
      expect.stringContaining("“Nobody” here"),
    );
    const proof = await run((terminal) =>
      proofCommand(
        [at("copies/typed.2021.docx")],
        { root, to: to(), format: "text", edition: "2021" },
        terminal,
      ),
    );
    expect(proof.text).toContain("MARS");
    const copied = (await readdir(to())).filter((name) => /^typed.*proof.*docx$/.test(name));
    expect(await commentsOf(join(to(), copied[0] ?? ""))).toContainEqual(
      expect.stringContaining("“Nobody” here"),
    );
  });

  test("names the figure of a quotation, too", async () => {
    await writeFile(at("said.docx"), docx(p(r("In 2020 “we had 91 members in East Asia”, the chair said."))));
    await bind("said.docx");
    expect(await commentsOf(at("copies/said.bound.docx"))).toContain(
      "Members · East Asia · 2020 = 91. Keep?",
    );
  });

  test("takes a comment that somebody marked as resolved for an answer", async () => {
    await writeFile(at("done.docx"), docx(p(r("In 2020 the network held 14 events in East Asia."))));
    await bind("done.docx");
    const parts = unzipSync(await readFile(at("copies/done.bound.docx")));
    const edit = (name: string, change: (xml: string) => string) => {
      parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
    };
    const w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    edit("word/comments.xml", (xml) =>
      xml.replace(/<w:p>(?=(?:(?!<w:p>).)*= 14\. Keep)/s, `<w:p xmlns:w14="${w14}" w14:paraId="0A0B0C0D">`),
    );
    edit("word/_rels/document.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
      ),
    );
    edit(
      "word/commentsExtended.xml",
      () =>
        `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A0B0C0D" w15:done="1"/></w15:commentsEx>`,
    );
    await writeFile(at("done.bound.docx"), zipSync(parts));
    expect((await refill("done.bound.docx")).text).toContain("1 earlier proposals");
    const comments = await commentsOf(at("copies/done.2021.docx"));
    expect(comments).not.toContain("= 13. Keep?");
  });

  test("keeps figures of one year together, moves “than the year before”, and leaves a named year", async () => {
    const lines = [
      "In 2016 Korea recycled 59.2 % of the municipal waste it treated, and Japan 20.1 %.",
      "At the end of 2020 it counted 91 members in East Asia, one more than the year before.",
      "At the end of 2020 it counted 91 members in East Asia, one more than in 2019.",
    ];
    await writeFile(at("years.docx"), docx(lines.map((line) => p(r(line))).join("")));
    await bind("years.docx");
    expect(await tagged(at("copies/years.bound.docx"))).toEqual([
      "59.2 {{recycling-rate-oecd KOR 2016 number}}",
      "20.1 {{recycling-rate-oecd JPN 2016 number}}",
      "2020 {{members EAS latest period}}",
      "91 {{members EAS latest number}}",
      "one {{change members EAS previous..latest}}",
      "2020 {{members EAS latest period}}",
      "91 {{members EAS latest number}}",
      "one {{change members EAS 2019..latest}}",
    ]);
  });

  test("names the numbers without a key with their place, and an edition that the text names more", async () => {
    const text = "In 2020 the network held 14 events in East Asia. In 2020 it sold 8,123 desks.";
    await writeFile(
      at("unbound.docx"),
      docx(p(r(text)) + boundParagraph("[members KOR 2020 number|47] members.")),
    );
    const { text: told } = await bind("unbound.docx", { edition: undefined });
    expect(told).toContain("“8,123” (¶ 1)");
    expect(told).not.toContain("“47”");
    expect(told).toContain("--edition 2020");
    expect((await bind("unbound.docx")).text).not.toContain("--edition 2020");
  });

  test("says once that a document holds a later edition, and what was written by hand", async () => {
    const text = "There were [events EAS latest number|13] events, [members KOR latest number|48] members.";
    await writeFile(at("later.docx"), docx(boundParagraph(text)));
    const { text: told } = await refill("later.docx", { edition: "2020" });
    expect(told).toContain("holds the edition of 2021");
    expect(told).toMatch(/“48” had been written by hand for .*2020.* it is 47/);
    expect(told).not.toContain("Run almanac refill");
    expect((await refill("later.docx")).text).not.toContain("holds the edition");
  });

  test("gives the remark of the guide's example", async () => {
    const text = "Events rose to [events EAS latest number|14] in [events EAS latest period|2020].";
    await writeFile(at("example.docx"), docx(boundParagraph(text)));
    const { text: told } = await refill("example.docx");
    const guide = (await readFile("docs/bound-report.md", "utf8")).replace(/\s+/g, " ");
    expect(told).toContain("Events listed · East Asia · 2021 was 14 events and is 13 events.");
    expect(guide).toContain("Events listed · East Asia · 2021 was 14 events and is 13 events.");
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
