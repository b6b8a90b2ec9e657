import { conditionIn, type WordsCondition } from "./condition.ts";

/** A piece of a sentence: fixed words, a value, or an optional part. */
export type Piece = string | Brace | SentencePart;

/** `{name}`, in the format of its kind of problem, or `{name kind}`. */
export interface Brace {
  readonly name: string;
  readonly kind: string | null;
}

/** `[ Did you mean {nearest}?]`, dropped where a value in it is missing; or `[when count is 1:row|rows]`. */
export interface SentencePart {
  readonly when: WordsCondition | null;
  readonly pieces: readonly (string | Brace)[];
  readonly otherwise: readonly (string | Brace)[];
}

/** Parses a sentence, or returns what in it is not closed or not understood. A literal brace or bracket is written twice. */
export function sentenceIn(
  text: string,
): { readonly pieces: readonly Piece[] } | { readonly unread: string } {
  const pieces: Piece[] = [];
  for (const [token] of text.matchAll(/\{\{|\}\}|\[\[|\]\]|\[[^[\]]*\]|\{[^{}[\]]*\}|[^{}[\]]+|./gs)) {
    const piece = pieceIn(token);
    if (piece === null) return { unread: token };
    pieces.push(piece);
  }
  return { pieces };
}

function pieceIn(token: string): Piece | null {
  if (/^(?:\{\{|\}\}|\[\[|\]\])$/.test(token)) return token.slice(1);
  if (token.startsWith("{")) return braceIn(token);
  if (!/^\[.*\]$/s.test(token)) return /[{}[\]]/.test(token) ? null : token;
  const inside = token.slice(1, -1);
  const [lead = "", asked] = /^when ([^:]*):/.exec(inside) ?? [];
  const when = asked === undefined ? null : conditionIn(asked);
  if (asked !== undefined && when === null) return null;
  const [first = "", other = "", ...others] = inside.slice(lead.length).split("|");
  const [pieces, otherwise] = [plainIn(first), plainIn(other)];
  if (!pieces || !otherwise || others.length > 0 || (when === null && other !== "")) return null;
  return { when, pieces, otherwise };
}

/** Words and braces; parts are not nested. */
function plainIn(text: string): (string | Brace)[] | null {
  const found = [...text.matchAll(/\{[^{}]*\}|[^{}]+|./gs)].map(([token]) =>
    token.startsWith("{") ? braceIn(token) : token === "}" ? null : token,
  );
  const pieces = found.flatMap((piece) => piece ?? []);
  return pieces.length === found.length ? pieces : null;
}

function braceIn(token: string): Brace | null {
  const [, name, kind] = /^\{([a-zA-Z]+)(?: ([^{}]+))?\}$/.exec(token) ?? [];
  return name === undefined ? null : { name, kind: kind ?? null };
}

/** Every brace of a sentence, including those in its parts. */
export function bracesIn(pieces: readonly Piece[]): Brace[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === "string") return [];
    return "pieces" in piece ? bracesIn([...piece.pieces, ...piece.otherwise]) : [piece];
  });
}
