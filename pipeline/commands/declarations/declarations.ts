import type { Declaration } from "../declaration.ts";
import { accept } from "./accept.ts";
import { add } from "./add.ts";
import { annotate } from "./annotate.ts";
import { bind } from "./bind.ts";
import { check } from "./check.ts";
import { claims } from "./claims.ts";
import { compare } from "./compare.ts";
import { complete, completion } from "./completion.ts";
import { correct } from "./correct.ts";
import { deliveries } from "./deliveries.ts";
import { desk } from "./desk.ts";
import { explain } from "./explain.ts";
import { exportEdition } from "./export.ts";
import { help } from "./help.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { list } from "./list.ts";
import { newEdition } from "./new.ts";
import { page } from "./page.ts";
import { place } from "./place.ts";
import { preview } from "./preview.ts";
import { proof } from "./proof.ts";
import { propose } from "./propose.ts";
import { receive } from "./receive.ts";
import { refill } from "./refill.ts";
import { report } from "./report.ts";
import { restate } from "./restate.ts";
import { schema } from "./schema.ts";
import { set } from "./set.ts";
import { sign } from "./sign.ts";
import { takeBack } from "./take-back.ts";
import { template } from "./template.ts";
import { verify } from "./verify.ts";
import { words } from "./words.ts";

/** Every command, in the order of use within its group. Help and completion are generated from this list. */
export const declarations: readonly Declaration[] = [
  desk,
  newEdition,
  set,
  deliveries,
  receive,
  takeBack,
  inspect,
  check,
  accept,
  correct,
  place,
  preview,
  report,
  refill,
  explain,
  claims,
  sign,
  exportEdition,
  compare,
  restate,
  verify,
  proof,
  bind,
  template,
  annotate,
  page,
  schema,
  list,
  init,
  add,
  propose,
  words,
  completion,
  help,
];

/** Commands that no person types. */
export const hidden: readonly Declaration[] = [complete];
