import type { Level, Terminal } from "../../pipeline/commands/terminal.ts";

/** A terminal of 80 columns whose every text comes into a list. */
export function terminalInto(print: (text: string) => void, level: Level = "normal"): Terminal {
  return {
    print,
    pour: async (parts) => print([...parts].join("").replace(/\n$/, "")),
    tell: level === "quiet" ? () => {} : print,
    progress: () => {},
    locale: "en",
    level,
    colour: false,
    columns: 80,
  };
}
