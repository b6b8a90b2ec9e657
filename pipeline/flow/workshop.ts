import { join } from "node:path";
import { readProgram } from "./program.ts";
import { rememberedMake, sweep } from "./remembered-make.ts";
import { type Threads, threads } from "./threads.ts";

/** Makes what takes long on all processors, and nothing twice: what was made is kept in a folder that nobody publishes. */
export function workshop(root: string): Threads {
  const folder = join(root, "data/processed/.made");
  const { make, close } = threads();
  return {
    make: rememberedMake(folder, readProgram().code, make),
    close: async () => {
      await close();
      sweep(folder);
    },
  };
}
