import type { Terminal } from "../commands/terminal.ts";

/** A terminal that collects what is printed, to call a command as a function. */
export interface Listener {
  readonly terminal: Terminal;
  readonly printed: () => string;
}

export function listener(): Listener {
  const parts: string[] = [];
  const terminal: Terminal = {
    print: (text) => void parts.push(`${text}\n`),
    pour: async (all) => void parts.push(...all),
    tell: () => {},
    progress: () => {},
    ...{ locale: "en", level: "normal", colour: false, columns: 80 },
  };
  return { terminal, printed: () => parts.join("") };
}
