// Drives the pages as a person would:  LITCHI_PROGRAM=build/debug/litchi node --test pages_test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open_browser } from "./browser.mjs";
import { start_litchi } from "./litchi_server.mjs";

const program = process.env.LITCHI_PROGRAM;
const pictures = process.env.LITCHI_SCREENSHOTS;
assert.ok(program, "LITCHI_PROGRAM names the litchi binary");

let server, browser, page;
const complaints = [];

before(async () => {
  server = await start_litchi(program);
  browser = await open_browser();
  page = await browser.newPage({ viewport: { width: 1500, height: 950 }, locale: "en-GB" });
  page.setDefaultTimeout(60_000);
  page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

async function picture(name) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

async function open(path, ready) {
  await page.goto(server.url + path);
  await page.waitForSelector(ready);
}

test("a Chinese query finds English records by meaning and marks what it found", async () => {
  await open("/?ui=en", "#total");
  await page.fill("#query input[name=q]", "碳捕集与封存");
  await page.click("#query button[type=submit]");
  await page.waitForSelector(".hits li");
  assert.match(page.url(), /q=/);
  assert.ok(Number(await page.getAttribute("#total", "data-total")) > 0);
  assert.ok((await page.locator(".hits mark").count()) > 0);
  assert.ok((await page.locator(".meaning").count()) > 0);
  assert.ok((await page.locator(".hits .title[lang=en]").count()) > 0);
  await picture("search");
});

test("choosing a facet narrows the result to exactly its count", async () => {
  await open("/?ui=en&q=biochar", ".facet button[data-facet=kind]");
  const value = page.locator(".facet button[data-facet=kind]").first();
  const count = Number(await value.locator("xpath=following-sibling::span").textContent());
  await value.click();
  await page.waitForSelector(".chips button");
  assert.equal(Number(await page.getAttribute("#total", "data-total")), count);
});

test("a record opens whole, with the editor's summary named as such", async () => {
  await open("/?ui=en&q=biochar", ".hits li");
  await page.click(".hits .title >> nth=0");
  await page.waitForSelector("dialog.record h2");
  assert.match(await page.textContent("dialog.record"), /Editor's summary/);
  await picture("record");
  await page.click("dialog.record .close");
  assert.equal(await page.locator("dialog").count(), 0);
});

test("the language switch translates the page and survives a reload", async () => {
  await open("/?q=biochar", "#total");
  await page.click(".languages a[lang=zh-Hant]");
  await page.waitForSelector("html[lang=zh-Hant]");
  assert.match(await page.textContent("header"), /檢索/);
  await open("/?q=biochar", "html[lang=zh-Hant]");
  await page.click(".languages a[lang=en]");
  await page.waitForSelector("html[lang=en]");
});

test("the most cited come first, hits say why, and the result can be downloaded", async () => {
  await open("/?ui=en&q=carb*&sort=citations", ".hits li");
  assert.equal(await page.inputValue("#query select[name=sort]"), "citations");
  const cited = (await page.locator(".hits .meta").allTextContents())
    .map((text) => Number(text.match(/cited (\d+)/)?.[1] ?? -1));
  assert.deepEqual(cited, cited.toSorted((a, b) => b - a));
  assert.match(await page.locator(".hits .why").first().textContent(), /carb\*.*\(/);
  const total = Number(await page.getAttribute("#total", "data-total"));
  const link = await page.locator(".downloads a", { hasText: "RIS" }).getAttribute("href");
  const text = await (await page.request.get(server.url + link)).text();
  assert.equal(text.match(/^TY {2}-/gm).length, total);
});

test("a misspelled word is not found but suggested", async () => {
  await open("/?ui=zh-Hans&q=biochra", ".suggestion button");
  assert.match(await page.textContent(".suggestion"), /您要找的是不是/);
  await picture("suggestion");
  await page.click(".suggestion button");
  await page.waitForSelector(".hits li");
  assert.equal(await page.inputValue("#query input[name=q]"), "biochar");
});

test("a query is saved, found again and removed", async () => {
  await open("/?ui=en&q=biochar&years=2015..&sort=newest", "#saved form");
  const total = await page.getAttribute("#total", "data-total");
  await page.fill("#saved input[name=name]", "char-1");
  await page.click("#saved form button");
  await page.waitForSelector("#saved li[data-query=char-1]");
  await picture("saved");
  await open("/?ui=en", "#saved li[data-query=char-1]");
  assert.equal(await page.textContent("#saved li .count"), total);
  await page.click("#saved li[data-query=char-1] a");
  await page.waitForSelector(".chips button");
  assert.equal(await page.inputValue("#query input[name=q]"), "biochar");
  assert.equal(await page.getAttribute("#total", "data-total"), total);
  await page.click("#saved li[data-query=char-1] button");
  await page.waitForFunction(() => !document.querySelector("#saved li"));
});

test("a malformed query says what is wrong and where", async () => {
  await open("/?ui=en&q=" + encodeURIComponent("\"carbon"), ".failure");
  assert.match(await page.textContent(".failure"), /column|quote/i);
  complaints.splice(0);
});

test("an item and a link of the map open to records and sentences", async () => {
  await open("/map.html?ui=en", "svg.drawing [data-id]");
  await picture("map");
  await page.locator("svg.drawing [data-id]").first().dispatchEvent("click");
  await page.waitForSelector("#evidence blockquote mark");
  const link = page.locator("svg.drawing path.hit-area").first();
  await link.dispatchEvent("click");
  await page.waitForSelector("#evidence h2:has-text('↔')");
  const total = Number(await page.textContent("#evidence .counts strong"));
  assert.ok(total > 0);
  assert.equal(await page.locator("#evidence ol.evidence > li").count(), Math.min(total, 20));
  await picture("evidence");
});

test("zooming moves the drawing and clicking still works", async () => {
  await open("/map.html?ui=en&q=port", "svg.drawing [data-id]");
  const box = await page.locator("svg.drawing").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -400);
  await page.waitForFunction(() => /scale/.test(
    document.querySelector("svg.drawing > g").getAttribute("transform") ?? ""));
});

test("cards, links and bridges of the roadmap open to evidence", async () => {
  await open("/roadmap.html?ui=en", "svg.drawing [data-id]");
  await page.waitForSelector("table.bridges");
  await picture("roadmap");
  await page.locator("svg.drawing [data-id]").first().dispatchEvent("click");
  await page.waitForSelector("#evidence ol.evidence > li");
  const step = page.locator("button.step").first();
  const records = Number((await step.textContent()).match(/\d+/)[0]);
  await step.click();
  await page.waitForSelector("#evidence h2:has-text('↔')");
  assert.equal(Number(await page.textContent("#evidence .counts strong")), records);
});

test("the roadmap speaks Chinese", async () => {
  await open("/roadmap.html?ui=zh-Hans", "svg.drawing [data-id]");
  assert.match(await page.textContent("svg.drawing"), /港口/);
  await picture("roadmap-zh");
});

const kIdea = "1. Biochar from lychee wood stores carbon in orchard soil\n" +
  "2. Shore power lowers the emissions of ships at berth\n3. 区块链记录农产品的碳足迹";

async function look() {
  await page.click("#question button[type=submit]");
  await page.waitForSelector("#novelty .point");
}

test("an idea shows what came before its date, point by point, in both languages", async () => {
  await open("/prior_art.html?ui=en", "#question textarea");
  await page.fill("#question textarea", kIdea);
  await page.fill("#question input[name=before]", "2021-06-30");
  await look();
  assert.equal(await page.locator(".matrix tbody tr").count(), 3);
  const dates = await page.locator("#documents ol.found >> nth=0").locator("> li")
    .evaluateAll((rows) => rows.map((row) => row.dataset.priorDate));
  assert.ok(dates.length > 0);
  for (const date of dates) assert.ok(date < "2021-06-30", date);
  assert.ok((await page.locator("#documents .found mark").count()) > 0);
  assert.ok((await page.locator("#documents .title[lang=en]").count()) > 0);
  assert.ok((await page.locator("#documents .title[lang^=zh]").count()) > 0);
  await picture("prior-art");
});

test("points are mended and looked at again, and the address keeps the idea", async () => {
  await page.click(".points li:last-child .remove");
  await page.click("#again");
  await page.waitForFunction(() => document.querySelectorAll(".matrix tbody tr").length === 2);
  await page.waitForSelector("#novelty .point");
  await page.reload();
  await page.waitForSelector("#novelty .point");
  assert.equal(await page.locator(".matrix tbody tr").count(), 2);
});

test("the draft of the report is downloaded in each form", async () => {
  for (const format of ["html", "docx", "md"]) {
    const [download] = await Promise.all([page.waitForEvent("download"),
      page.click(`#reports [data-format=${format}]`)]);
    assert.equal(download.suggestedFilename(), `pre-search.${format}`);
  }
});

test("an idea without a word, and a date that leaves nothing, are said plainly", async () => {
  await open("/prior_art.html?ui=en", "#question textarea");
  await page.click("#question button[type=submit]");
  await page.waitForSelector("#progress .failure");
  await page.fill("#question textarea", kIdea);
  await page.fill("#question input[name=before]", "1800");
  await look();
  assert.match(await page.textContent("#documents .hint"), /before 1800/);
  complaints.length = 0;  // the refused request is one in the browser's console
});

test("no page logged an error", () => assert.deepEqual(complaints, []));
