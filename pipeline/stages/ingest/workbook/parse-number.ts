import { exactPowers, longDecimal } from "./long-decimal.ts";

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number between two positions, or NaN; correctly rounded like JavaScript's own. */
export function parseNumber(bytes: Buffer, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let front = 0;
  let rest = 0;
  let count = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) {
      if (count < 15) front = front * 10 + digit;
      else rest = rest * 10 + digit;
      count++;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return parseSlowly(bytes, from, to);
  }
  if (count === 0) return Number.NaN;
  // Up to 15 digits and 22 decimals both operands are exact, so the division rounds only once.
  const size =
    decimals > 22
      ? Number.NaN
      : count <= 15
        ? front / (exactPowers[Math.max(0, decimals)] ?? 1)
        : longDecimal(front, rest, count - 15, Math.max(0, decimals));
  if (Number.isNaN(size)) return finite(Number(bytes.toString("latin1", from, to)));
  // Adding 0 turns -0 into 0, whose sign would be printed.
  return (negative ? -size : size) + 0;
}

function parseSlowly(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString("latin1", from, to).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return decimal.test(text) ? finite(Number(text)) : Number.NaN;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}

/** The integer between two positions, or -1. */
export function parseWhole(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
