/** A number as Thrift's compact protocol has it. */
function varint(of: number): number[] {
  const bytes: number[] = [];
  let rest = of;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

type Value = readonly [type: number, bytes: readonly number[]];
const int = (of: number): Value => [5, varint(2 * of)];
const long = (of: number): Value => [6, varint(2 * of)];
const binary = (of: string): Value => [8, [...varint(of.length), ...Buffer.from(of)]];
const list = (all: readonly Value[]): Value => [
  9,
  [(all.length << 4) | (all[0]?.[0] ?? 0), ...all.flatMap(([, bytes]) => bytes)],
];
function struct(fields: Readonly<Record<number, Value>>): Value {
  let before = 0;
  const bytes = Object.entries(fields).flatMap(([id, [type, own]]) => {
    const head = ((Number(id) - before) << 4) | type;
    before = Number(id);
    return [head, ...own];
  });
  return [12, [...bytes, 0]];
}

const text = (of: string) => ({ type: 6, bytes: [of.length, 0, 0, 0, ...Buffer.from(of)] });
const number = (of: number) => ({ type: 5, bytes: [...Buffer.from(new Float64Array([of]).buffer)] });
/** 2020-01-01 at midnight: nanoseconds of the day, and the Julian day. */
const midnight = {
  type: 3,
  bytes: [0, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from(new Int32Array([2458850]).buffer)],
};

/** A Parquet file of one row whose time is an INT96, as Spark and Hive long wrote them and no engine here does. */
export function int96Parquet(): Uint8Array {
  const columns = { Building: text("b1"), Carrier: text("gas"), Start: midnight, Use: number(1.5) };
  const file = [...Buffer.from("PAR1")];
  const chunks = Object.entries(columns).map(([name, { type, bytes }]) => {
    const size = int(bytes.length);
    const values = struct({ 1: int(1), 2: int(0), 3: int(3), 4: int(3) });
    const [, header] = struct({ 1: int(0), 2: size, 3: size, 5: values });
    const at = long(file.length);
    file.push(...header, ...bytes);
    const length = long(header.length + bytes.length);
    const about = { 4: int(0), 5: long(1), 6: length, 7: length, 9: at };
    return struct({
      2: at,
      3: struct({ 1: int(type), 2: list([int(0)]), 3: list([binary(name)]), ...about }),
    });
  });
  const schema = Object.entries(columns).map(([name, { type }]) =>
    struct({ 1: int(type), 3: int(0), 4: binary(name), ...(type === 6 ? { 6: int(0) } : {}) }),
  );
  const root = struct({ 4: binary("schema"), 5: int(schema.length) });
  const rows = struct({ 1: list(chunks), 2: long(file.length), 3: long(1) });
  const [, footer] = struct({ 1: int(1), 2: list([root, ...schema]), 3: long(1), 4: list([rows]) });
  const length = Buffer.from(new Int32Array([footer.length]).buffer);
  return new Uint8Array([...file, ...footer, ...length, ...Buffer.from("PAR1")]);
}
