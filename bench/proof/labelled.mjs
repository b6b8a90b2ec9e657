import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Texts labelled by hand, each set with the edition it is of: sentences written before the checker was, texts in the manner
 * of others, the fixtures of the tests, and those that are kept back until the checker is done.
 */
export function labelledTexts(withKeptBack) {
  return [
    { name: "unseen phrasing", edition: "2020", texts: sentencesIn("unseen"), match: byOrder },
    { name: "manner of others", edition: "2021", texts: sentencesIn("manner"), match: byOrder },
    { name: "kept back before", edition: "2021", texts: sentencesIn("seen"), match: byOrder },
    ...byEdition("letters", "letters"),
    ...fixtures(),
    ...(withKeptBack ? byEdition("kept back", "kept-back") : []),
  ];
}

/** A folder whose files begin with the edition they are of. */
function byEdition(name, folder) {
  const texts = sentencesIn(folder);
  return [...new Set(texts.map((one) => one.name.slice(0, 4)))].map((edition) => ({
    name: `${name}, ${edition}`,
    edition,
    texts: texts.filter((one) => one.name.startsWith(edition)),
    match: byOrder,
  }));
}

function sentencesIn(name) {
  const folder = join("bench/proof", name);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => labelled(name, readFileSync(join(folder, name), "utf8")));
}

/** A text with `{figure|label}` in it as blocks without the braces, and where each label's figure stands. */
export function labelled(name, source) {
  const labels = [];
  const blocks = [];
  for (const line of source.split("\n")) {
    if (line.trim() === "") continue;
    const kind = /^#{1,6} /.test(line) ? "heading" : "paragraph";
    let text = "";
    for (const part of line.replace(/^#{1,6} /, "").split(/(\{[^|}]*\|[^}]*\})/)) {
      const found = /^\{([^|}]*)\|([^}]*)\}$/.exec(part);
      if (found)
        labels.push({
          block: blocks.length,
          from: text.length,
          to: text.length + found[1].length,
          label: found[2],
        });
      text += found ? found[1] : part;
    }
    blocks.push({ kind, text, place: { line: blocks.length + 1 } });
  }
  return { name, text: { format: "text", blocks, remarks: [] }, labels };
}

function byOrder(proof, { blocks }, labels) {
  return labels.map(({ block, from, to, label }) => {
    const figure = proof.figures.find((own) => own.block === block && own.from < to && own.to > from);
    const said = blocks[block].text.slice(Math.max(0, from - 60), to + 40);
    return { label, verdict: figure?.verdict ?? "no-figure", said };
  });
}

const folder = "tests/stages/proof/fixtures";

function fixtures() {
  const labels = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"));
  const texts = Object.keys(labels).map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
    labels: labels[name],
  }));
  return [{ name: "labelled fixtures", edition: "2020", texts, match: inOrder }];
}

/** Each label's figure is the next one of its digits after the characters that stand before it. */
export function inOrder(proof, _text, labels) {
  let at = 0;
  return labels.map(({ figure, label, before }) => {
    const next = proof.figures.findIndex(
      (own, index) => index >= at && own.text.includes(figure) && ahead(own).endsWith(tight(before)),
    );
    if (next >= 0) at = next + 1;
    return { label, verdict: proof.figures[next]?.verdict ?? "no-figure", said: `${before}${figure}` };
  });
}

function ahead({ sentence, from }) {
  return tight(sentence.text.slice(0, Math.max(0, from - sentence.from)));
}

/** What a PDF draws has other spaces than what was written. */
function tight(text) {
  return text.replace(/\s+/g, "").slice(-4);
}
