import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { reference, withoutRow } from "../checks/cases/edition-case.ts";
import { checkEdition } from "../support/check-edition.ts";
import { allBut, copyEdition, placeOf } from "../support/edition.ts";

const file = "activities/activities.xlsx";
const part = "xl/worksheets/sheet1.xml";
const header = "code,dataset,column,row key,raw value,reason,author,expires";
const accepted = "entered-twice,activities,ID,EA20-15,EA20-15,two workshops of one name,Ann,2030";

test("an event that stands there under two ids is named, until one is removed or both are said to be right", async () => {
  const copy = await copyEdition("2020", allBut("activities"));
  const told = async () => {
    const { findings } = await checkEdition("activities", copy.root);
    const own = findings.filter(({ code }) => code === "entered-twice" || code === "unused-acceptance");
    return own.map((one) => `${one.severity} ${placeOf(one)}${one.accepted ? " accepted" : ""}`);
  };
  try {
    expect(await told()).toEqual([]);
    // The event of row 16 again above the total, which is raised with it.
    await copy.editPart(
      file,
      part,
      /<row r="18"(.*?)<c r="B18"(.*?)<c r="D18"(.*?)<f.*?<v>14</s,
      [
        '<row r="18"><c r="A18" t="inlineStr"><is><t>EA20-15</t></is></c><c r="B18" t="s"><v>63</v></c>',
        '<c r="C18" t="s"><v>15</v></c><c r="D18" s="3" t="n"><v>44174</v></c><c r="F18" t="s"><v>64</v></c>',
        '<c r="G18" t="s"><v>65</v></c><c r="H18" t="s"><v>29</v></c></row>',
        '<row r="19"$1<c r="B19"$2<c r="D19"$3<v>15<',
      ].join(""),
    );
    const twice = "warning activities/activities.xlsx › '2020 activities'!A18";
    expect(await told()).toEqual([twice]);
    await reference("accepted-findings.csv", header, accepted)(copy);
    expect(await told()).toEqual([`${twice} accepted`]);
    await rm(`${copy.root}/data/reference/accepted-findings.csv`);
    await withoutRow(file, 18)(copy);
    expect(await told()).toEqual([]);
  } finally {
    await copy.dispose();
  }
});
