const reasons: { readonly [code: string]: string } = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file is larger than files may be here",
  EROFS: "the disk can only be read",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the disk failed",
  ENOENT: "there is no such place",
  ENOTDIR: "there is a file where a folder should be",
  EISDIR: "there is a folder by that name",
  ENOTEMPTY: "there is something by that name",
  EEXIST: "there is something by that name",
  EBUSY: "another program has it open",
  ETXTBSY: "another program has it open",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead in a circle",
  EXDEV: "it lies on another disk",
  EADDRINUSE: "another program has it open",
  EADDRNOTAVAIL: "this computer has no such address",
  ELOCK: "another run has taken over, because this one gave no sign of life; nothing was changed",
  EJOURNAL:
    "it says what an interrupted run left, and was edited or damaged; see whether the report beside it is whole, then remove it",
  EINPUT: "it is a link to received files, which are never written to; make it a folder",
};

const deeds: { readonly [syscall: string]: string } = {
  scandir: "read",
  read: "read",
  lstat: "look at",
  stat: "look at",
  open: "open",
  write: "write",
  copyfile: "write",
  cp: "write",
  mkdir: "make",
  rename: "move",
  unlink: "remove",
  rmdir: "remove",
  rm: "remove",
  utime: "change",
  lock: "hold",
  listen: "listen on",
};

/** Why a system call failed, in words and with the system's code. */
export function faultWords(fault: unknown): string {
  const code = codeOf(fault);
  const message = fault instanceof Error ? fault.message : String(fault);
  if (code === null) return message;
  if (code === "EEXIST" && deedOf(fault) === "make") return `${reasons.ENOTDIR} (${code})`;
  return reasons[code] === undefined ? message : `${reasons[code]} (${code})`;
}

/** What failed, where and why, in one line; null where the program failed, not the system. */
export function faultLine(fault: unknown): string | null {
  const deed = deedOf(fault);
  if (!(fault instanceof Error) || codeOf(fault) === null || deed === null) return null;
  const place = "path" in fault ? ` ${String(fault.path)}` : "";
  return `cannot ${deed}${place}: ${faultWords(fault)}`;
}

function deedOf(fault: unknown): string | null {
  if (!(fault instanceof Error && "syscall" in fault)) return null;
  return deeds[String(fault.syscall)] ?? String(fault.syscall);
}

/** The code of a system call that failed, also of one that led to a CliError. */
export function codeOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  return "code" in fault && typeof fault.code === "string" ? fault.code : codeOf(fault.cause);
}
