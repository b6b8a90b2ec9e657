/** A wrong command: one line for the user, exit code 2, no stack. */
export class CliError extends Error {
  override readonly name = "CliError";
}
