import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { proofWords } from "../../../pipeline/locales/proof-phrasebooks.ts";
import { refillDocx } from "../../../pipeline/offices/bind/refill-docx.ts";
import { docxParagraphs } from "../../../pipeline/stages/read-text/docx/docx-paragraphs.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { boundParagraph, checked, control, records2021, renewed } from "../../stages/bind/bound.ts";
import { docx, link, p, part, r } from "../../stages/read-text/docx-fixture.ts";

const { areas, datasets } = records2021();
const { book } = wordsOf("en", areas, datasets);

interface Refilled {
  readonly document: string;
  readonly parts: Record<string, Uint8Array>;
  readonly bytes: Uint8Array;
  readonly comments: string;
  readonly counts: NonNullable<Awaited<ReturnType<typeof refillDocx>>>["counts"];
}

async function refill(bytes: Uint8Array, isFlat = false): Promise<Refilled> {
  const places = await renewed(bytes);
  const made = await refillDocx(bytes, places, {
    author: "Almanac 2021",
    isFlat,
    proposed: [],
    alias: () => "Members",
    words: proofWords("en").bound,
    book,
    head: () => [proofWords("en").bound.howToAccept],
  });
  if (!made) throw new Error("missing copy");
  const parts = unzipSync(made.bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const [document, comments] = [text("word/document.xml"), text("word/comments.xml")];
  return { ...made, parts, document, comments };
}

/** The text of a part as it is when its changes are accepted, and when they are rejected. */
const accepted = (xml: string) => docxParagraphs(xml).paragraphs.map(({ text }) => text);
const rejected = (xml: string) =>
  accepted(
    xml
      .replace(/<w:ins\b.*?<\/w:ins>/g, "")
      .replace(/<(\/?)w:del(Text)?\b/g, (_, end, text) => (text ? `<${end}w:t` : `<${end}w:x`)),
  );

const events = "Events rose to [events EAS latest number|14] in [events EAS latest period|2020].";

describe("a refill", () => {
  test("writes what moved as tracked changes, and moves nothing else", async () => {
    const bytes = docx(
      boundParagraph(events) + boundParagraph("Korea had [members KOR 2020 number|47] members."),
    );
    const { document, counts } = await refill(bytes);
    expect(accepted(document)).toEqual(["Events rose to 13 in 2021.", "Korea had 47 members."]);
    expect(rejected(document)).toEqual(["Events rose to 14 in 2020.", "Korea had 47 members."]);
    expect(document.match(/w:author="Almanac 2021"/g)).toHaveLength(4);
    expect(counts).toMatchObject({ renewed: 2, kept: 1, bound: 0, stuck: [] });
  });

  test("keeps each control with its tag, its lock and its format", async () => {
    const bytes = docx(
      p(r("Korea has "), control("members KOR latest number", "47", "<w:rPr><w:b/></w:rPr>")),
    );
    const { document } = await refill(bytes);
    expect(document).toContain(
      `<w:tag w:val="{{members KOR latest number}}"/><w:id w:val="7"/><w:lock w:val="sdtLocked"/><w:text/>`,
    );
    expect(document).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>49</);
    expect(document).not.toMatch(/dataBinding|fldChar|fldSimple/);
  });

  test("of its own copy replaces what nobody has accepted yet, and comes to the same", async () => {
    const once = await refill(docx(boundParagraph(events)));
    const twice = await refill(once.bytes);
    expect(accepted(twice.document)).toEqual(accepted(once.document));
    expect(rejected(twice.document)).toEqual(rejected(once.document));
    expect(twice.counts.renewed).toBe(0);
  });

  test("turns braces into controls, also where a word processor split them into runs, in its header too", async () => {
    const split = p(r("Korea: {"), r("{members "), r("KOR latest}", "<w:rPr><w:i/></w:rPr>"), r("}."));
    const parts = { "word/header1.xml": part("hdr", p(r("{{members EAS latest}}"))) };
    const {
      document,
      parts: out,
      counts,
    } = await refill(docx(split, parts, link("rId5", "header", "header1.xml")));
    expect(accepted(document)).toEqual(["Korea: 49 members."]);
    expect(document).toContain(
      `<w:tag w:val="{{members KOR latest}}"/>`
        .replaceAll("{", "&#123;")
        .replaceAll("}", "&#125;")
        .replaceAll("&#123;", "{")
        .replaceAll("&#125;", "}"),
    );
    expect(accepted(strFromU8(out["word/header1.xml"] ?? new Uint8Array()))).toEqual(["93 members"]);
    expect(counts).toMatchObject({ bound: 2, stuck: [] });
  });

  test("holds a key that is too long for a tag in a property of the document, and finds it there again", async () => {
    const key = "recycling-rate-published clearance + food waste + recycled + bulky reuse TPE 2015 number";
    const once = await refill(docx(p(r(`Taipei: {{${key}}} %`))));
    expect(strFromU8(once.parts["docProps/custom.xml"] ?? new Uint8Array())).toContain(
      "bulky reuse TPE 2015",
    );
    for (const [, tag = ""] of once.document.matchAll(/<w:tag w:val="([^"]*)"/g))
      expect(tag.length).toBeLessThanOrEqual(64);
    const [place] = await checked(once.bytes);
    expect(place?.check).toMatchObject({ written: key, state: "right", isControl: true });
  });

  test("holds a long key in the properties that the document has, by whatever name", async () => {
    const key = "recycling-rate-published clearance + food waste + recycled + bulky reuse TPE 2015 number";
    const own = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"></Properties>`;
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId1", "officeDocument", "word/document.xml")}${link("rId2", "custom-properties", "docProps/own.xml")}</Relationships>`;
    const parts = { "_rels/.rels": links, "docProps/own.xml": own };
    const once = await refill(docx(p(r(`Taipei: {{${key}}} %`)), parts));
    expect(Object.keys(once.parts)).not.toContain("docProps/custom.xml");
    const [place] = await checked(once.bytes);
    expect(place?.check).toMatchObject({ written: key, state: "right" });
  });

  test.each([
    ["direction", "Events rose to [events EAS latest number|14]."],
    ["form", "[members-left EAS latest number|2] members left."],
    ["year", "In 2020 there were [events EAS latest number|14] events."],
    ["year", "There were [events EAS latest number|14] events in [members EAS 2020 period|2020]."],
    [
      "other-year",
      "In [recycling-rate-oecd KOR latest period|2019] Korea had [recycling-rate-oecd KOR latest number|56.5] %, Japan [recycling-rate-oecd JPN 2016 number|20.1] %.",
    ],
    [
      "rank",
      "December [events month EAS latest period|2020] was the busiest, with [events month EAS latest number|4].",
    ],
    ["rank", "Most of them, [events format-virtual EAS latest number|7], were virtual: the most."],
    ["illustrative", "Korea has [members KOR latest number|47]."],
    ["vanished", "There were [events EAS 2020 number|14] events."],
    ["edited", "There were [events EAS latest number|15] events."],
    ["unknown", "There were [evnts EAS latest number|15] events."],
    ["unclosed", "There were {{events EAS and so on."],
    ["unclosed", "There were {{events EAS} and so on."],
    ["unbound", "Of the 35 of them, [cities-with-inventory EAS latest number|27] had one."],
    ["no-unit", "There were [events EAS latest number as kt|15] events."],
  ])("says of %s at its place, and leaves the words alone", async (why, text) => {
    const bytes = docx(boundParagraph(text));
    const found = (await checked(bytes)).flatMap(({ findings }) => findings);
    expect(found.map((own) => ("why" in own ? own.why : null))).toContain(why);
    const { document, comments } = await refill(bytes);
    expect(comments.match(/<w:comment /g)?.length).toBeGreaterThan(1);
    const words = (own: string) =>
      accepted(own)
        .join()
        .replace(/[\d ]+/g, "");
    expect(words(document)).toBe(words(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())));
  });

  test("says of a verb that agreed with a number in words", async () => {
    const bytes = docx(boundParagraph("[events format-virtual EAS latest number|Seven] were virtual."));
    const found = (await checked(bytes)).flatMap(({ findings }) => findings);
    expect(found.map((own) => ("why" in own ? own.why : null))).toEqual(["stale", "form"]);
    expect(accepted((await refill(bytes)).document)).toEqual(["One were virtual."]);
  });

  test.each([
    [
      "what nobody did stays",
      "[members-joined EAS latest number|1] member joined and nobody left.",
      "unbound",
    ],
    ["it is only a bound now", "Its events took [event-days EAS latest number|19] days.", "form"],
    ["the edition parts it", "The network held [events EAS latest number|14] events.", "parts"],
    [
      "only the year moves beside what nobody did",
      "In [members EAS latest period|2020] nobody left, and [members MNG latest number|1] stayed.",
      "unbound",
    ],
    ["it is not stable any more", "Japan is stable, with [members JPN latest number|21].", "unbound"],
    [
      "another has more",
      "December saw [events month EAS latest number|4], more than any other month.",
      "rank",
    ],
    [
      "of two figures the larger is the smaller now",
      "In East Asia there were more virtual events in the year than hybrid ones: [events format-virtual EAS latest number|7] against [events format-hybrid EAS latest number|5].",
      "rank",
    ],
    [
      "a word for a multiple became digits",
      "They were [ratio cities-answering EAS latest to cities-answering EAS previous|twice] as many.",
      "form",
    ],
    [
      "the sentence after it claims something of others",
      "Chinese Taipei had [cities-answering TPE latest number|7]. In every other country it rose.",
      "unbound",
    ],
    [
      "the sentence before tells the year",
      "In 2020 35 cities answered. Among them were [cities-answering CHN latest number|11] cities in China.",
      "year",
    ],
  ])("says that %s", async (_, text, why) => {
    const found = (await checked(docx(boundParagraph(text)))).flatMap(({ findings }) => findings);
    expect(found.map((own) => ("why" in own ? own.why : null))).toContain(why);
  });

  test.each([
    [
      "another has more than it",
      "Nature took [events pathway-nature-based EAS latest number|4], more than to any other pathway.",
      "than to any other",
    ],
    [
      "there was less since",
      "Japan generated [waste-generated JPN latest number|42.9 million] tonnes, the lowest amount since 2000.",
      "lowest amount since",
    ],
    [
      "it is no record",
      "Japan generated [waste-generated JPN latest number|42.9 million] tonnes, a record low.",
      "a record",
    ],
    [
      "it never was so",
      "ごみは[waste-generated JPN latest number|4,289万]トンで、過去最少だった。",
      "過去最少",
    ],
    [
      "a city has more in a year before",
      "Ulaanbaatar had the highest mean of all cities: [pm25 MNG-ULN latest number|92].",
      "highest",
    ],
    [
      "they differ now",
      "Low emission and resilience had [events pathway-low-emission EAS latest number|three] events each.",
      "three events each",
    ],
    [
      "it is another than the year before",
      "日本は[members JPN latest number|21]会員である。会員数は前年と変わらない。",
      "変わらない",
    ],
    [
      "others do so, too",
      "Japan sent [cities-answering JPN latest number|5]. Mongolia took part for the first time.",
      "for the first time",
    ],
    [
      "the half is no half any more",
      "More than half of them, [share of cities-with-inventory EAS latest in cities-answering EAS latest|77.1 %], had one.",
      "half",
    ],
    ["some left", "Korea has [members KOR latest number|47]. No country lost a member.", "No country lost"],
    [
      "the sentence before says so",
      "Meeting on site was the rarest. Virtual were [events format-virtual EAS latest number|7].",
      "rarest",
    ],
    [
      "what rose is a whole word",
      "Le taux a augmenté à [recycling-rate-oecd KOR latest number|59,2] %.",
      "augmenté",
    ],
  ])("says where %s", async (_, text, raw) => {
    const found = (await checked(docx(boundParagraph(text)))).flatMap(({ findings }) => findings);
    const raws = found.flatMap((one) => (one.code === "bound-remark" && "raw" in one ? [one.raw] : []));
    expect(raws.join(", ")).toContain(raw);
  });

  test("says of a number of a year earlier that it stays", async () => {
    const text =
      "In [cities-answering EAS latest period|2020] [cities-answering EAS latest number|35] cities answered, against NUMBER a year earlier.";
    const whys = async (number: string) =>
      (await checked(docx(boundParagraph(text.replace("NUMBER", number)))))
        .flatMap(({ findings }) => findings)
        .map((one) => ("why" in one ? one.why : null));
    expect(await whys("17")).toContain("before");
    expect(await whys("[cities-answering EAS 2019 number|17]")).toContain("before");
    expect(await whys("[cities-answering EAS previous number|17]")).not.toContain("before");
  });

  test("says of a figure that is gone, or has parts now, in each sentence", async () => {
    const gone =
      "There were [programmes EAS latest number|33] programmes, of which [programmes state-ongoing EAS latest number|18] go on. In all [programmes EAS latest number|33].";
    const parts =
      "It held [events EAS latest number|14] events. Of the [events EAS latest number|14] events some were large.";
    const found = (await renewed(docx(boundParagraph(gone) + boundParagraph(parts)))).flatMap(
      ({ findings }) => findings,
    );
    expect(found.map((one) => ("why" in one ? one.why : null))).toEqual([
      ...["vanished", "gone", "parts", "parts"],
    ]);
  });

  test("asks again, of its own copy and in proof's, what nobody has answered while the words stand", async () => {
    const body =
      "Korea has [members KOR latest number|47] and nobody left. In [members JPN latest period|2020] China was the only country that gained.";
    const once = await refill(docx(boundParagraph(body)));
    const again = await refill(once.bytes);
    for (const { comments } of [once, again]) {
      expect(comments).toContain("“nobody” here is not bound");
      expect(comments).toContain("“only” here is not bound");
    }
    const changed = { ...unzipSync(once.bytes) };
    const edited = (name: string, change: (xml: string) => string) => {
      changed[name] = strToU8(change(strFromU8(changed[name] ?? new Uint8Array())));
    };
    edited("word/document.xml", (xml) => xml.replace("nobody left", "two joined"));
    edited("word/comments.xml", (xml) => xml.replace(/“only” here is not bound/, "Done"));
    const { comments } = await refill(zipSync(changed));
    expect(comments).not.toContain("nobody");
    expect(comments).toContain("“two” here is not bound");
    expect(comments).not.toContain("“only” here");
  });

  test("says of a place that is not the first any more", async () => {
    const own = records2021((csv) => csv.replace(/^(membership,members,KOR,2021,,)49/m, "$19"));
    const found = (
      await checked(docx(boundParagraph("Korea, with [members KOR latest number|47], has the most.")), own)
    ).flatMap(({ findings }) => findings);
    expect(found.map((one) => ("why" in one ? one.why : null))).toEqual(["stale", "rank", "illustrative"]);
  });

  test("says of a figure whose definition changed", async () => {
    const bytes = docx(boundParagraph("There were [events EAS latest number|13] events."));
    const doubts = { redefined: new Set(["activities events"]), cautioned: new Set<string>() };
    const found = (await checked(bytes, records2021(), doubts)).flatMap(({ findings }) => findings);
    expect(found.map((one) => ("why" in one ? one.why : null))).toEqual(["definition", "parts"]);
  });

  test.each([
    "The answers of cities in China fell to [cities-answering CHN latest number|11] in [cities-answering CHN latest period|2020].",
    "Events on site only: [events format-on-site EAS latest number|2]",
    "In Korea, more than half of the waste, [recycling-rate-oecd KOR latest number|59.2] %, is recycled.",
    "The clean air network grew from [network-members-published EACACN 2016 number|nine] to [network-members-published EACACN latest number|15].",
    "[cities-answering-first EAS latest number|17] cities answered for the first time.",
    "China held the most events, [events CHN latest number|5].",
    "After [cities-answering EAS previous period|2019] came [cities-answering EAS latest period|2020], with [cities-answering EAS latest number|35].",
  ])("says nothing of a sentence that still fits: %s", async (text) => {
    const found = (await renewed(docx(boundParagraph(text)))).flatMap(({ findings }) => findings);
    expect(found).toEqual([]);
  });

  test("says once of an indicator that it is invented, or has no figure", async () => {
    const text =
      "Korea had [members KOR latest number|49] members, and Japan had [members JPN latest number|20]. There are [titles EAS latest number|10] titles of [titles EAS latest period|2020].";
    const places = await renewed(docx(boundParagraph(text) + boundParagraph(text)));
    const found = places.flatMap(({ findings }) => findings);
    expect(found.map((one) => ("why" in one ? one.why : null))).toEqual(["illustrative", "vanished", "gone"]);
    expect(found[1]).toMatchObject({ others: 3 });
  });

  test("leaves a quotation frozen, others' controls, fields and every other part as they are", async () => {
    const other = `<w:sdt><w:sdtPr><w:tag w:val="client"/><w:text/></w:sdtPr><w:sdtContent>${r("47")}</w:sdtContent></w:sdt>`;
    const field = `<w:fldSimple w:instr="REF x">${r("{{members KOR latest}}")}</w:fldSimple>`;
    const body =
      boundParagraph("“We are [! members KOR latest number|47],” he said.") +
      p(other) +
      p(field) +
      boundParagraph(events);
    const styles = part("styles", "<w:style/>");
    const bytes = docx(body, { "word/styles.xml": styles }, link("rId9", "styles", "styles.xml"));
    const { document, parts, counts } = await refill(bytes);
    expect(accepted(document).slice(0, 3)).toEqual(["“We are 47,” he said.", "47", "{{members KOR latest}}"]);
    expect(document).toContain(other);
    expect(document).toContain(field);
    expect(counts.stuck).toHaveLength(1);
    expect(strFromU8(parts["word/styles.xml"] ?? new Uint8Array())).toBe(styles);
  });

  test("keeps others' tracked changes, also around a bound number", async () => {
    const inserted = `<w:ins w:id="1" w:author="R. Kim">${r("We had ")}${control("events EAS latest number", "14")}${r(" events.")}</w:ins>`;
    const { document } = await refill(
      docx(p(`<w:del w:id="2" w:author="R. Kim"><w:r><w:delText>Some.</w:delText></w:r></w:del>`, inserted)),
    );
    expect(accepted(document)).toEqual(["We had 13 events."]);
    expect(document.match(/w:author="R. Kim"/g)).toHaveLength(2);
  });

  test("of a control that holds more than text leaves it, and says so", async () => {
    const link = `<w:hyperlink>${r("14")}</w:hyperlink>`;
    const bytes = docx(p(control("events EAS latest number", "1").replace(r("1"), link)));
    const { document, comments, counts } = await refill(bytes);
    expect(document).toContain(link);
    expect(counts.stuck).toHaveLength(1);
    expect(comments).toContain("where no control can be set or changed");
  });

  test("of a row key outside of a table leaves it, and says so", async () => {
    const { document, counts } = await refill(docx(p(r("{{row events by area latest}}"))));
    expect(accepted(document)).toEqual(["{{row events by area latest}}"]);
    expect(counts).toMatchObject({ bound: 0, stuck: [{ written: "row events by area latest" }] });
  });

  test("finds a control whose tag lost its braces", async () => {
    const cut = control("events EAS latest number", "14").replace("number}}", "number");
    expect(accepted((await refill(docx(p(cut)))).document)).toEqual(["13"]);
  });

  test("writes right-to-left and East Asian text in its own way", async () => {
    const korean = boundParagraph(
      "한국에는 회원이 [members KOR latest number|47]개 있다. 행사는 [events EAS latest number|14]건이다.",
    );
    const rtl = p(
      "<w:pPr><w:bidi/></w:pPr>",
      r("كوريا ", "<w:rPr><w:rtl/></w:rPr>"),
      control("members KOR latest number", "47", "<w:rPr><w:rtl/></w:rPr>"),
    );
    const { document } = await refill(docx(korean + rtl));
    expect(accepted(document)).toEqual(["한국에는 회원이 49개 있다. 행사는 13건이다.", "كوريا 49"]);
  });

  test("flattened holds no control, comment or tracked change of ours", async () => {
    const { document, comments } = await refill(
      docx(boundParagraph(events) + p(r("{{members KOR latest}}"))),
      true,
    );
    expect(accepted(document)).toEqual(["Events rose to 13 in 2021.", "49 members"]);
    expect(document).not.toMatch(/w:sdt|w:ins|w:del\b|comment/);
    expect(comments).toBe("");
  });

  test("is written alike twice, and grows with the document", async () => {
    const bytes = docx(boundParagraph(events).repeat(1500));
    const [one, other] = [await refill(bytes), await refill(bytes)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect(one.counts.renewed).toBe(3000);
  });
});
