import { expect, test } from "vitest";
import { fromClause } from "../../../pipeline/stages/large/from-clause.ts";

const allowed = ["main", "shard1:9000", "shard2", "https://data.example.org/readings", "s3://bucket/"];

test.each([
  ["readings", "readings"],
  ["meters.readings", "meters.readings"],
  ["cluster('main', meters.readings)", "cluster('main', meters.readings)"],
  ["cluster( 'main' ,readings )", "cluster('main', readings)"],
  ["remote('shard1:9000,shard2', meters.readings)", "remote('shard1:9000,shard2', meters.readings)"],
  ["remoteSecure('shard2', readings)", "remoteSecure('shard2', readings)"],
  [
    "s3('https://data.example.org/readings/{2019..2021}/*.parquet')",
    "s3('https://data.example.org/readings/{2019..2021}/*.parquet')",
  ],
  [
    "s3Cluster('main', 's3://bucket/*.csv', 'CSVWithNames')",
    "s3Cluster('main', 's3://bucket/*.csv', 'CSVWithNames')",
  ],
])("%s is asked", (text, from) => {
  expect(fromClause(text, allowed)).toEqual({ from });
});

test.each([
  ["remote('shard1:9000,evil.example', readings)", "evil.example"],
  ["remote('shard{1,2}:9000', readings)", "shard{1"],
  ["remote('shard2|evil.example', readings)", "shard2|evil.example"],
  ["cluster('other', readings)", "other"],
  ["s3Cluster('other', 's3://bucket/x')", "other"],
  ["s3('https://data.example.org/readingsx/a.parquet')", "https://data.example.org/readingsx/a.parquet"],
  [
    "s3('https://data.example.org/readings/../secret/a.parquet')",
    "https://data.example.org/readings/../secret/a.parquet",
  ],
  ["s3('https://data.example.org/readings/{..,a}/b')", "https://data.example.org/readings/{..,a}/b"],
  ["s3('https://data.example.org/readings/%2e%2e/b')", "https://data.example.org/readings/%2e%2e/b"],
  [
    "s3('https://data.example.org/readings/a|https://evil.example/')",
    "https://data.example.org/readings/a|https://evil.example/",
  ],
  [
    "s3('https://data.example.org.evil.example/readings/a')",
    "https://data.example.org.evil.example/readings/a",
  ],
  ["s3('main/a')", "main/a"],
])("%s leads to a place that is not allowed", (text, place) => {
  expect(fromClause(text, allowed)).toEqual({ refused: place });
});

test.each([
  "cluster('main', readings)",
  "remote('shard2', readings)",
  "s3('https://data.example.org/readings/a')",
])("%s leads nowhere unless the environment names the place", (text) => {
  expect(fromClause(text, [])).toMatchObject({ refused: expect.any(String) });
});

test.each([
  "",
  "a.b.c",
  "readings;",
  "readings FINAL",
  "readings -- x",
  "(SELECT 1)",
  "url('https://data.example.org/readings/a', 'CSV')",
  "file('/etc/passwd')",
  "executable('x', 'CSV', 'x String')",
  "numbers(1)",
  "numbers(1)) UNION ALL (SELECT * FROM remote('shard2', system.users) WHERE (1)",
  "cluster('main', readings) UNION ALL (SELECT 1)",
  "cluster('main', view(SELECT 1))",
  "cluster('main')",
  "cluster('main', 'readings')",
  "cluster(main, readings)",
  "cluster('main', readings, rand())",
  "remote('shard2', readings, 'reader', 'secret')",
  "s3('https://data.example.org/readings/a', 'key', 'secret')",
  "s3('https://data.example.org/readings/a', 'CSV, x')",
  "s3('https://data.example.org/readings/a\\', 'CSV')",
  "remote('shard2\n', readings)",
  "remote(('shard2'), readings)",
  "remote('shard2', readings))",
  "REMOTE('shard2', readings)",
])("%j is not of the form that is read", (text) => {
  expect(fromClause(text, allowed)).toEqual({ refused: null });
});
