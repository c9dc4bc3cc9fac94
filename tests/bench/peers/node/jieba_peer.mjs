// @node-rs/jieba as a peer.
//
//     node jieba_peer.mjs segments < TEXT      words separated by spaces, line by line
//     node jieba_peer.mjs tokens TEXT PASSES   seconds of each pass, one a line

import { readFileSync } from "node:fs";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

const jieba = Jieba.withDict(dict);
const cut = (line) => jieba.cut(line, true).filter((word) => word.trim() !== "");

if (process.argv[2] === "segments") {
  const lines = readFileSync(0, "utf8").replace(/\n$/, "").split("\n");
  process.stdout.write(lines.map((line) => `${cut(line).join(" ")}\n`).join(""));
} else {
  const lines = readFileSync(process.argv[3], "utf8").split("\n");
  for (let pass = 0; pass < Number(process.argv[4]); ++pass) {
    const started = performance.now();
    let count = 0;
    for (const line of lines) count += jieba.cut(line, true).length;
    console.log(`${((performance.now() - started) / 1000).toFixed(6)} ${count}`);
  }
}
