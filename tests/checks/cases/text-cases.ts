import { type Finding, finding } from "../../../pipeline/model/finding.ts";
import { inFile } from "../../../pipeline/model/place.ts";
import { proofFindings } from "../../../pipeline/offices/proof/proof-findings.ts";
import { unreadText } from "../../../pipeline/stages/proof/problems.ts";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../../pipeline/stages/read-text/text.ts";
import { boundParagraph, checked } from "../../stages/bind/bound.ts";
import { decisionsIn, decisionsOf, edition, records } from "../../stages/proof/records.ts";
import { docx } from "../../stages/read-text/docx-fixture.ts";
import type { Case, Cases } from "./case.ts";

const file = "letter.md";
const line = "In # East Asia had # members.,1,not ours,,,,,2020-12-31,R. Kim,another count";

interface Held {
  readonly against?: Parameters<typeof records>;
  readonly mostNotOurs?: number;
}

/** What is found in a text that is held against the record of 2020. */
async function proofOf(text: string, { against = [], mostNotOurs = 9 }: Held = {}): Promise<Finding[]> {
  const bytes = new TextEncoder().encode(text);
  const read = await readText(bytes, file);
  if (isRefusal(read)) return [finding(unreadText(read), inFile(file))];
  const own = records(...against);
  const proof = new Proofreader(own).read(read);
  return proofFindings({ file, bytes, text: read, proof, bound: [] }, own.edition.year, mostNotOurs);
}

function held(at: string, [wrong, right]: readonly [string, string], how?: Held): Case {
  return {
    at: at === "" ? file : `${file} › ${at}`,
    reject: () => proofOf(wrong, how),
    accept: () => proofOf(right, how),
  };
}

const members = (count: number) => `In 2020 East Asia had ${count} members.\n`;
const rate = "Korea recycled 59.2 % of the municipal waste it treated in 2016.\n";
const moved = edition("2021", (csv) =>
  csv.replace(/^(recycling,[a-z-]+,KOR,2016,[^,]*,)59\.1[\d.]+/gm, "$161.4"),
);
const since = [{ edition: moved, earlier: [edition()] }] as const;

/** A document with a bound number, wrong and right, held against the record of 2021. */
function bound(wrong: string, right: string): Case {
  const found = async (own: string) => {
    const key = own.includes("|") ? own : `${own} KOR 2021 number|49]`;
    const places = await checked(docx(boundParagraph(`We had [${key} last year.`)));
    return places.flatMap(({ findings }) => findings);
  };
  return { at: "a.docx › ¶ 1", reject: () => found(wrong), accept: () => found(right) };
}

/** Texts that are proofread, and the table that decides what their figures are. */
export const textCases = {
  "proof-disagrees": held("line 1", [members(99), members(91)]),
  "proof-stale": held("line 1", [rate, rate.replace("59.2", "61.4")], { against: [...since] }),
  "proof-inconsistent": held("line 1", [
    "We met from 12 to 14 October 2020, for 4 days.\n",
    "We met from 12 to 14 October 2020, for 3 days.\n",
  ]),
  "proof-not-ours": held("", ["We planted 12 trees.\n", "We planted trees.\n"], { mostNotOurs: 0 }),
  "expired-decision": {
    at: "reference/text-decisions.csv › A2",
    reject: () => proofOf(members(99), { against: [{}, [line.replace("2020-12-31", "2019")]] }),
    accept: () => proofOf(members(99), { against: [{}, [line]] }),
  },
  "text-remark": held("", [
    "# Annual report 2018\n\nAll is well.\n",
    "# Annual report 2020\n\nAll is well.\n",
  ]),
  "bound-key": bound("membrs", "members"),
  "bound-value": bound("members KOR latest number|12]", "members KOR latest number|49]"),
  "bound-remark": bound(
    "network-members-published EACACN latest number|14] up from",
    "network-members-published EACACN latest number|14] of",
  ),
  "unread-text": held("", ["{\\rtf1 In 2020}", members(91)]),
  "former-name": {
    at: "reference/claims.csv",
    reject: () => decisionsIn("reference/claims.csv", line).findings,
    accept: () => decisionsOf(line).findings,
  },
  "sentence-without-words": {
    at: "reference/text-decisions.csv › A2",
    reject: () => decisionsOf(line.replace(/^[^,]+/, "#")).findings,
    accept: () => decisionsOf(line).findings,
  },
} satisfies Cases;
