import { beforeEach, describe, expect, test } from "vitest";
import { explainCommand } from "../../pipeline/commands/explain-command.ts";
import { terminalInto } from "../support/terminal.ts";

let printed = "";
beforeEach(() => {
  printed = "";
});
const terminal = terminalInto((text) => {
  printed += `${text}\n`;
});
const explained = async (key: string, options = {}) => {
  const exitCode = await explainCommand(key, { root: ".", edition: "2021", ...options }, terminal);
  expect(exitCode).toBe(0);
  return printed;
};

describe("explain takes a key of a bound text", () => {
  test("prints the text it gives, and its figures down to their cells, as the key names them", async () => {
    const text = await explained("{{share of members JPN 2021}}");
    expect(text).toMatch(/^\{\{share of members JPN 2021\}\}\n {2}21\.5% = /);
    expect(text.indexOf("Members · JPN · 2021")).toBeLessThan(text.indexOf("Members · EAS · 2021"));
    expect(text).toContain("Roster!E33:E52");
  });

  test("says words of direction, and gives all as JSON", async () => {
    const key = "change members JPN 2020..2021 | rose | fell | stayed";
    const { text, figures } = JSON.parse(await explained(key, { json: true }));
    expect(text).toBe("fell");
    expect(figures.map(({ period }: { period: string }) => period)).toEqual(["2021", "2020"]);
    expect(figures[0].origin).toMatchObject({ value: 20, cells: [{ count: 20 }] });
  });

  test("lists the figures of a rank without giving its own figure twice", async () => {
    const text = await explained("rank of members KOR 2021");
    expect(text.match(/Members · KOR · 2021/g)).toHaveLength(1);
  });

  test("names what a wrong key probably means", async () => {
    await expect(explained("{{membrs KOR 2021}}")).rejects.toThrow("“members”");
  });
});

test("a period without a figure is told with the edition that was asked, and the option for others", async () => {
  const asked = explained("members", { period: "1990" });
  await expect(asked).rejects.toThrow(/^no figure for period “1990” in the edition 2021; .*--edition/);
});
