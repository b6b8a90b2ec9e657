import { expect, test } from "vitest";
import { decodeAs } from "../../../../pipeline/stages/ingest/csv/decode-text.ts";
import { likelyEncodings } from "../../../../pipeline/stages/ingest/csv/likely-encodings.ts";
import { hex, utf16 } from "./csv-fixture.ts";

/** Tables as Python's codecs write them: what they are called, their encoding, a place in them, their bytes. */
const tables: readonly (readonly [name: string, encoding: string, holds: string, bytes: string])[] = [
  [
    "ko",
    "euc-kr",
    "시도,인구 수,비율",
    "bdc3b5b52cc0ceb1b820bcf62cbaf1c0b20abcadbfefc6afbab0bdc32c393636383436352c31382e370abacebbeab1a4bfaabdc32c333339313934362c362e350ab4ebb1b8b1a4bfaabdc32c323431383334362c342e370ac1a6c1d6c6afbab0c0dac4a1b5b52c3637343633352c312e330a",
  ],
  ["ko-short", "euc-kr", "도시,회원 수", "b5b5bdc32cc8b8bff820bcf60abcadbfef2c31320a"],
  [
    "zh",
    "gb18030",
    "城市,会员数",
    "b3c7cad02cbbe1d4b1cafd0ab1b1bea92c31320ac9cfbaa32c370ad6d8c7ec2c350ab7f0c9bd2c330a",
  ],
  ["zh-short", "gb18030", "城市,人口", "b3c7cad02cc8cbbfda0abfadc0ef2c31320a"],
  [
    "tw",
    "big5",
    "縣市別,人口數",
    "bfa4a5aba74f2ca448a466bcc60abb4fa55fa5ab2c323630323431380ab773a55fa5ab2c343033303935340aaee7b6e9a5ab2c323236383830370a",
  ],
  ["tw-short", "big5", "城市,會員數", "abb0a5ab2cb77cadfbbcc60abb4fa55f2c31320a"],
  [
    "ja",
    "shift_jis",
    "都道府県,人口,世帯数",
    "937393b9957b8ca72c906c8cfb2c90a291d190940a966b8a4393b92c353232343631342c323437363834360a90c290588ca72c313233373938342c3531313532360a938c8b9e93732c31343034373539342c373232373138300a",
  ],
  [
    "ja",
    "euc-jp",
    "都道府県,人口,世帯数",
    "c5d4c6bbc9dcb8a92cbfcdb8fd2cc0a4c2d3bff40acbccb3a4c6bb2c353232343631342c323437363834360ac0c4bfb9b8a92c313233373938342c3531313532360ac5ecb5fec5d42c31343034373539342c373232373138300a",
  ],
  [
    "ja-kana",
    "shift_jis",
    "市区町村,センター名",
    "8e738be692ac91ba2c835a8393835e815b96bc0a8e4496798e732c83548362837c838d0a905f8ccb8e732c82b182a482d70a",
  ],
  [
    "ja-kana",
    "euc-jp",
    "市区町村,センター名",
    "bbd4b6e8c4aec2bc2ca5bba5f3a5bfa1bcccbe0abba5cbdabbd42ca5b5a5c3a5dda5ed0abfc0b8cdbbd42ca4b3a4a6a4d90a",
  ],
  [
    "ru",
    "windows-1251",
    "Регион,Население",
    "d0e5e3e8eeed2ccde0f1e5ebe5ede8e50acceef1eae2e02c31323635353035300ad1e0edeaf22dcfe5f2e5f0e1f3f0e32c353338343334320a",
  ],
  ["ru-short", "windows-1251", "Город,Число", "c3eef0eee42cd7e8f1ebee0ac4e0f0f5e0ed2c31320a"],
  [
    "de",
    "windows-1252",
    "Stadt,Einwohner",
    "53746164742c45696e776f686e65720a4dfc6e6368656e2c313438383230320a4bf66c6e2c313037333039360a47726fdf2d47657261752c32353030300a",
  ],
  [
    "de",
    "macintosh",
    "Stadt,Einwohner",
    "53746164742c45696e776f686e65720a4d9f6e6368656e2c313438383230320a4b9a6c6e2c313037333039360a47726fa72d47657261752c32353030300a",
  ],
  [
    "es",
    "windows-1252",
    "Año,Población",
    "41f16f2c506f626c616369f36e0a45737061f1612c34370a4de16c6167612c350a",
  ],
  ["es", "macintosh", "Año,Población", "41966f2c506f626c616369976e0a4573706196612c34370a4d876c6167612c350a"],
  [
    "fr",
    "windows-1252",
    "Région,Population",
    "52e967696f6e2c506f70756c6174696f6e0ace6c652d64652d4672616e63652c31323237383231300a50726f76656e63652d416c7065732d43f47465206492417a75722c353038313130310a4175766572676e652d5268f46e652d416c7065732c383034323933360a",
  ],
  [
    "fr",
    "macintosh",
    "Région,Population",
    "528e67696f6e2c506f70756c6174696f6e0aeb6c652d64652d4672616e63652c31323237383231300a50726f76656e63652d416c7065732d439974652064d5417a75722c353038313130310a4175766572676e652d5268996e652d416c7065732c383034323933360a",
  ],
  [
    "it",
    "windows-1252",
    "Città,Popolazione",
    "43697474e02c506f706f6c617a696f6e650a466f726cec2c3131373030300a",
  ],
  ["it", "macintosh", "Città,Popolazione", "43697474882c506f706f6c617a696f6e650a466f726c932c3131373030300a"],
  [
    "pt",
    "windows-1252",
    "Município,Emissões",
    "4d756e6963ed70696f2c456d697373f565730a53e36f205061756c6f2c31320a42726173ed6c69612c330a",
  ],
  [
    "unit",
    "windows-1252",
    "City,PM2.5 (µg/m³)",
    "436974792c504d322e352028b5672f6db3290a556c61616e6261617461722c36312e370a",
  ],
];
/** Beside these another encoding reads well enough that a person must be asked. */
const asked = ["es macintosh", "fr windows-1252", "it macintosh", "it windows-1252", "unit windows-1252"];

test.each(tables)("%s in %s", (name, encoding, holds, bytes) => {
  const [likeliest, ...others] = likelyEncodings(hex(bytes));
  expect(likeliest?.encoding).toBe(encoding);
  expect(decodeAs(hex(bytes), likeliest?.encoding ?? "")).toContain(holds);
  expect(others.length > 0).toBe(asked.includes(`${name} ${encoding}`));
});

test("UTF-16 without a mark, and a file of no sense", () => {
  expect(likelyEncodings(utf16("城市,会员数\n北京,1\n", "le", false))).toMatchObject([
    { encoding: "utf-16le" },
  ]);
  expect(likelyEncodings(utf16("City,n\nBusan,1\n", "be", false))).toMatchObject([{ encoding: "utf-16be" }]);
  expect(likelyEncodings(hex("ff00ff00ff"))).not.toHaveLength(1);
});
