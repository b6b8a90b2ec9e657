import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { phraseOf } from "../../../../pipeline/findings/findings.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import { type EditionFault, editionFaults } from "../../../../pipeline/model/edition.ts";
import type { Finding } from "../../../../pipeline/model/finding.ts";
import { locales } from "../../../../pipeline/model/locale.ts";
import { formatWithin } from "../../../../pipeline/model/place.ts";
import { readEdition } from "../../../../pipeline/stages/ingest/edition/read-edition.ts";
import { invalidEdition } from "../../../../pipeline/stages/ingest/problems.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { allBut, copyEdition } from "../../../support/edition.ts";
import { toldBy } from "../../../support/told-by.ts";

const sound = readFileSync("data/raw/2020/edition.json", "utf8");
const kaili = '"dataset": "shift", "file": "kaili.xlsx", "office": "Kaili", "locale": "zh-Hans",';

function faultsIn(text: string): string[] {
  return readEdition(Buffer.from(text), "2020").findings.map(told);
}

function told(found: Finding): string {
  const { fault, field } = toldBy(invalidEdition, found);
  return [formatWithin(found.at), fault, field].join(" | ");
}

/** A fault: what is replaced, by what; where it is told; and what its remedy makes of the fault. */
interface Planted {
  readonly from: string;
  readonly to: string;
  readonly says: string;
  /** What the remedy writes in place of `to`; as it was, where left out. */
  readonly remedy?: string;
}

type Faults = Exclude<EditionFault, "unknown-dataset">;
const planted: { readonly [F in Faults]: Planted } = {
  "not-json": { from: '"2020",', to: '"2020"', says: "line 3 | not-json | " },
  missing: { from: '  "network": "ICLEI East Asia",\n', to: "", says: "line 1 | missing | network" },
  "unknown-field": {
    from: '"network"',
    to: '"netwrk": "x",\n  "network"',
    says: "line 11 | unknown-field | netwrk",
    remedy: '"network"',
  },
  "wrong-kind": { from: '"ICLEI East Asia"', to: "12", says: "line 11 | wrong-kind | network" },
  empty: { from: '"ICLEI East Asia"', to: '""', says: "line 11 | empty | network" },
  "not-a-year": { from: '"edition": "2020"', to: '"edition": "20"', says: "line 2 | not-a-year | edition" },
  "not-a-day": { from: "2021-07-31", to: "31 July 2021", says: "line 12 | not-a-day | published" },
  "other-year": {
    from: '"edition": "2020"',
    to: '"edition": "2019"',
    says: "line 2 | other-year | edition",
  },
  "unknown-language": {
    from: '"ko", "mn"]',
    to: '"kr", "mn"]',
    says: "line 13 | unknown-language | locales 5",
  },
  "not-a-colour": {
    from: '"network"',
    to: '"colours": { "light": "navy" }, "network"',
    says: "line 11 | not-a-colour | colours › light",
    remedy: '"colours": { "light": "#000080" }, "network"',
  },
  "low-contrast": {
    from: '"network"',
    to: '"colours": { "light": "#ffd400" }, "network"',
    says: "line 11 | low-contrast | colours › light",
    remedy: '"colours": { "light": "#866f00" }, "network"',
  },
  "missing-text": {
    from: '"network"',
    to: '"foreword": { "signature": { "en": "A", "zh-Hans": "A", "zh-Hant": "A", "ja": "A", "ko": "A" } }, "network"',
    says: "line 11 | missing-text | foreword › signature",
    remedy: '"foreword": { "signature": "A" }, "network"',
  },
  "language-twice": {
    from: '"ko", "mn"]',
    to: '"ko", "mn", "ko"]',
    says: "line 13 | language-twice | locales 7",
  },
  "missing-title": {
    from: '    "ja": "年次指標 2020年版",\n',
    to: "",
    says: "line 3 | missing-title | title",
  },
  "no-deliveries": {
    from: '"deliveries": [',
    to: '"datasets": ["membership", "weather"],\n  "deliveries": [',
    says: "line 14 | no-deliveries | datasets 2",
    remedy: '"datasets": ["membership"],\n  "deliveries": [',
  },
  "same-file-twice": {
    from: kaili,
    to: `${kaili.replace("Kaili", "Guizhou").slice(0, -1)}\n    },\n    {\n      ${kaili}`,
    says: "line 47 | same-file-twice | deliveries 9 › file",
  },
  "missing-reason": {
    from: kaili,
    to: `${kaili} "state": "not-delivered",`,
    says: "line 44 | missing-reason | deliveries 8 › state",
    remedy: `${kaili} "state": "not-delivered", "reason": "none was made",`,
  },
  "reason-without-state": {
    from: kaili,
    to: `${kaili} "reason": "none was made",`,
    says: "line 44 | reason-without-state | deliveries 8 › reason",
    remedy: `${kaili} "state": "not-delivered", "reason": "none was made",`,
  },
  "not-earlier": {
    from: '"published"',
    to: '"previous": "2021",\n  "published"',
    says: "line 12 | not-earlier | previous",
    remedy: '"previous": "2019",\n  "published"',
  },
  "not-a-file-name": {
    from: '"kaili.xlsx"',
    to: '"../kaili.xlsx"',
    says: "line 44 | not-a-file-name | deliveries 8 › file",
  },
  "not-an-address": {
    from: '"network"',
    to: '"address": "example.org/reports",\n  "network"',
    says: "line 11 | not-an-address | address",
    remedy: '"address": "https://example.org/reports/",\n  "network"',
  },
};

describe("edition.json", () => {
  test("is sound as the project has it", () => expect(faultsIn(sound)).toEqual([]));

  test.each(Object.entries(planted))("%s is told once with its line, and its remedy mends it", (_, fault) => {
    const broken = sound.replace(fault.from, () => fault.to);
    expect(broken).not.toBe(sound);
    expect(faultsIn(broken)).toEqual([fault.says]);
    const mended = broken.replace(fault.to, () => fault.remedy ?? fault.from);
    expect(faultsIn(fault.to === "" ? sound : mended)).toEqual([]);
  });

  test("tells all faults at once, the year that does not fit its folder first", () => {
    const broken = sound
      .replace('"ICLEI East Asia"', '""')
      .replace('"edition": "2020"', '"edition": "2019"')
      .replace("2021-07-31", "soon")
      .replace('    "ja": "年次指標 2020年版",\n', "")
      .replace(kaili, `${kaili.replace("kaili", "foshan")} "reason": "late",`);
    expect(faultsIn(broken)).toEqual([
      "line 2 | other-year | edition",
      "line 10 | empty | network",
      "line 11 | not-a-day | published",
      "line 3 | missing-title | title",
      "line 43 | same-file-twice | deliveries 8 › file",
      "line 43 | reason-without-state | deliveries 8 › reason",
    ]);
  });

  test("a day of publishing again that is too early is no year that is too late", () => {
    const broken = sound.replace(/"reissued": "[^"]*"/, '"reissued": "2021-07-30"');
    const line = sound.split("\n").findIndex((text) => text.includes('"reissued"')) + 1;
    expect(faultsIn(broken)).toEqual([`line ${line} | not-earlier | reissued`]);
  });

  test("is read without what nobody sees, which is named with its line and gone once typed anew", () => {
    const hidden = sound
      .replace('"ICLEI East Asia"', '"ICLEI \u202Egnp.exe\u2066"')
      .replace('"年次指標 2020年版"', '"年次指標\\u200b 2020年版"');
    const { edition, findings } = readEdition(Buffer.from(hidden), "2020");
    expect(findings.map(({ code, severity, at }) => [code, severity, formatWithin(at)])).toEqual([
      ["invisible-characters", "warning", "line 7"],
      ["invisible-characters", "warning", "line 11"],
    ]);
    expect([edition?.network, edition?.title.ja]).toEqual(["ICLEI gnp.exe", "年次指標 2020年版"]);
    const [, found] = findings;
    if (!found) throw new Error("missing finding");
    expect(phraseOf(found, phrasebooks.en).says).toContain("“ICLEI \\u{202e}gnp.exe\\u{2066}”");
    expect(faultsIn(sound)).toEqual([]);
  });

  test("names a dataset that does not exist with the line that names it", async () => {
    const copy = await copyEdition("2020", allBut("activities"));
    try {
      await copy.edit("edition.json", '"dataset": "activities"', '"dataset": "activites"');
      const { findings } = await checkEdition(undefined, copy.root);
      const faults = findings.filter(({ code }) => code === "invalid-edition").map(told);
      expect(faults).toEqual(["line 16 | unknown-dataset | deliveries 1 › dataset"]);
    } finally {
      await copy.dispose();
    }
  });

  test.each(locales)("every fault has a sentence and a remedy in %s, and none of a library", (locale) => {
    for (const fault of editionFaults) {
      const colour = { contrast: 1.3, nearest: "#866f00" };
      const problem = invalidEdition({ field: "published", fault, value: "soon", allowed: [], ...colour });
      const [found] = readEdition(Buffer.from("{"), "2020").findings;
      if (!found) throw new Error("missing finding");
      const { says, fix = "" } = phraseOf({ ...found, ...problem }, phrasebooks[locale]);
      expect(says, fault).not.toMatch(/zod|invalid input|expected string/i);
      expect(fix, fault).not.toBe("");
    }
  });
});
