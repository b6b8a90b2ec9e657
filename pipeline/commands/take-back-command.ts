import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { visible } from "../escape/visible.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { folder } from "../stages/ingest/folder.ts";
import { chooseEdition, chooseFile } from "./choose.ts";
import { keepReplaced } from "./kept-files.ts";
import { refuseLinks } from "./refuse-links.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";

export interface TakeBackOptions {
  readonly root: string;
  readonly edition?: string;
}

/** `almanac take-back FILE`: moves a received file into the hidden folder `.replaced` beside it. */
export async function takeBackCommand(
  file: string,
  { root, edition: asked }: TakeBackOptions,
  terminal: Terminal,
): Promise<number> {
  const year = await chooseEdition(root, asked);
  const raw = join(root, "data/raw", year);
  const words = commandWords(terminal.locale);
  const said = await underLock(root, terminal, async () => {
    const received = (await folder(raw).list(""))
      .map(({ path }) => path)
      .filter((path) => path.includes("/"));
    const place = join(raw, chooseFile(file, year, received));
    await refuseLinks(raw, place, words);
    const copy = await keepReplaced(place, await readFile(place), words);
    await rm(place);
    return words.takenBack(place, copy);
  });
  terminal.tell(visible(said));
  return 0;
}
