import { commandWords } from "../locales/desk-phrasebooks.ts";
import type { Locale } from "../model/locale.ts";
import { disk } from "../stages/publish/disk.ts";
import { lock, type Patience } from "../stages/publish/lock.ts";
import type { Owner } from "../stages/publish/owner.ts";
import { rootSite } from "../stages/publish/site.ts";
import type { Terminal } from "./terminal.ts";

/** Does work while no other run writes in this root. */
export async function underLock<T>(root: string, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  const taken = await lock(disk, rootSite(root), patience(true, terminal));
  if ("busy" in taken) throw new Error("missing lock");
  try {
    return await work();
  } finally {
    await taken.release();
  }
}

/** A waiting run says for which one it waits. */
export function patience(wait: boolean, terminal: Terminal): Patience {
  return {
    wait,
    tell: (owner) => terminal.tell(commandWords(terminal.locale).waiting(nameOf(owner, terminal.locale))),
  };
}

/** The process, user, computer and time of a lock's owner. */
export function nameOf({ pid, user, host, since }: Owner, locale: Locale): string {
  const day = since.slice(0, 16).replace("T", " ");
  return commandWords(locale).owner(String(pid), user === "" ? null : user, host, day);
}
