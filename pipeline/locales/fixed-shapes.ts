import type { WordsSheetName } from "../words/sheets.ts";
import { changesShape } from "./change-words.ts";
import { claimsShape } from "./claim-words.ts";
import { commandShape } from "./command-words.ts";
import { deskShape } from "./desk-words.ts";
import { frameShape } from "./frame-words.ts";
import { listsShape } from "./list-words.ts";
import {
  annotationShape,
  deliveriesShape,
  officePageShape,
  packShape,
  templateShape,
} from "./office-words.ts";
import { pageShape } from "./page-words.ts";
import { profileShape } from "./profile-words.ts";
import { proofShape } from "./proof-words.ts";
import { sharingShape } from "./sharing-words.ts";
import { storyShape } from "./story-words.ts";
import { workbookShape } from "./workbook-words.ts";

/** The texts in each sheet of fixed words. */
export const fixedShapes = {
  lists: { lists: listsShape },
  page: {
    frame: frameShape,
    page: pageShape,
    story: storyShape,
    sharing: sharingShape,
    profile: profileShape,
    claims: claimsShape,
    changes: changesShape,
  },
  offices: {
    annotation: annotationShape,
    template: templateShape,
    pack: packShape,
    officePage: officePageShape,
    deliveries: deliveriesShape,
  },
  workbook: { workbook: workbookShape },
  proof: { proof: proofShape },
  desk: { desk: deskShape, commands: commandShape },
} as const satisfies { readonly [S in Exclude<WordsSheetName, "problems" | "names" | "units">]: object };
