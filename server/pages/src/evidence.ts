// The evidence panel: the records and sentences behind an item or a link.
import { collection_path, get_json, type Evidence, type EvidenceRecord, type Sentence } from "./api";
import { h, replace } from "./dom";
import { language, t, word_or } from "./i18n";
import { show_record } from "./record";
import { show_failure } from "./header";

const kPageSize = 20;

function sentence(row: Sentence): HTMLElement {
  return h("blockquote", { lang: row.language },
    h("span", { class: "field" }, word_or(row.field)),
    ...row.parts.map((part) => (part.concept ? h("mark", {}, part.text) : part.text)));
}

function record(collection: string, row: EvidenceRecord, of_link: boolean): HTMLElement {
  const title = h("button", { class: "link", onclick: () => void show_record(collection, row.id) },
    row.title || row.id);
  return h("li", { "data-record": row.id }, title,
    h("p", { class: "meta" }, `${row.date.slice(0, 4)} · ${word_or(row.kind)}`,
      of_link ? h("span", { class: `class ${row.class}` }, t(row.class)) : null),
    ...row.sentences.map(sentence));
}

function heading(body: Evidence): HTMLElement {
  const name = (key: string) => {
    const labels = body.labels?.[key];
    return labels?.[language()] ?? labels?.["en"] ?? key.replace(/^kw:/, "");
  };
  return h("h2", {}, body.to ? `${name(body.from)} ↔ ${name(body.to)}` : name(body.from));
}

function counts(body: Evidence): HTMLElement {
  const classes = ["same_sentence", "same_record", "keyword"] as const;
  return h("p", { class: "counts" }, h("strong", {}, `${body.total}`), ` ${t("records")}`,
    ...(body.to ? classes : []).filter((name) => body.by_class[name] > 0).map((name) =>
      h("span", { class: `class ${name}` }, `${t(name)} ${body.by_class[name]}`)));
}

/** What the panel shows, under which filter. */
export interface Question {
  item: string;
  item2?: string;
  filter: URLSearchParams;
}

async function page(collection: string, question: Question, offset: number): Promise<Evidence> {
  const parameters = new URLSearchParams(question.filter);
  parameters.set("item", question.item);
  if (question.item2) parameters.set("item2", question.item2);
  parameters.set("lang", language());
  parameters.set("offset", String(offset));
  parameters.set("limit", String(kPageSize));
  return get_json<Evidence>(`${collection_path(collection, "evidence")}?${parameters}`);
}

export async function show_evidence(panel: Element, collection: string,
                                    question: Question): Promise<void> {
  panel.classList.add("open");
  replace(panel, h("p", { class: "working" }, t("working")));
  try {
    const body = await page(collection, question, 0);
    const of_link = body.to !== null;
    const list = h("ol", { class: "evidence" },
      ...body.records.map((row) => record(collection, row, of_link)));
    const more = h("button", {}, t("more"));
    let shown = body.records.length;
    more.hidden = shown >= body.total;
    more.addEventListener("click", () => {
      void page(collection, question, shown).then((rest) => {
        list.append(...rest.records.map((row) => record(collection, row, of_link)));
        shown += rest.records.length;
        more.hidden = shown >= body.total || rest.records.length === 0;
      });
    });
    replace(panel, close_button(panel), heading(body), counts(body), list, more);
  } catch (failure) {
    show_failure(panel, failure);
  }
}

function close_button(panel: Element): HTMLElement {
  return h("button", { class: "close", "aria-label": t("close"), onclick: () => {
    panel.classList.remove("open");
    replace(panel, h("p", { class: "hint" }, t("evidence_hint")));
  } }, "×");
}
