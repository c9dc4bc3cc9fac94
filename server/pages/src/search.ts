// The search page: query, facets, hits with snippets.
import { absolute, collection_path, get_json, type Facet, type Hit, type SearchResult } from "./api";
import { fill_form, find, form_parameters, h, replace } from "./dom";
import { open_page, show_failure } from "./header";
import { language, t, word_or } from "./i18n";
import { show_record } from "./record";
import { show_saved } from "./saved";

const kPageSize = 20;
const kFacetRows = 8;
// Facets whose values are names: a name is asked for as a whole.
const kNames = ["author", "applicant", "venue", "country"];
const kDownloads: readonly [string, string][] = [
  ["ris", "RIS"], ["bibtex", "BibTeX"], ["csl-json", "CSL-JSON"], ["csv", "CSV"], ["jsonl", "JSONL"],
];

function state(): URLSearchParams {
  return new URLSearchParams(location.search);
}

function go(change: (parameters: URLSearchParams) => void): void {
  const parameters = state();
  change(parameters);
  location.search = parameters.toString();
}

/** What choosing a facet value adds to the address. */
function narrow(facet: string, value: string): (parameters: URLSearchParams) => void {
  return (parameters) => {
    parameters.delete("offset");
    if (facet === "year") parameters.set("years", `${value}..${value}`);
    else if (facet === "kind") parameters.set("kind", value);
    else if (facet === "language") parameters.set("lang", value);
    else {
      const whole = kNames.includes(facet) && !value.includes("\"") ? "=" : "";
      const quoted = `${facet}:${whole}"${value.replaceAll("\"", "")}"`;
      parameters.set("q", `${parameters.get("q") ?? ""} ${quoted}`.trim());
    }
  };
}

function facet_box(facet: Facet): HTMLElement | null {
  if (facet.counts.length === 0) return null;
  const counts = facet.facet === "year" ? facet.counts.toReversed() : facet.counts;
  const rows = counts.map((row, i) => h("li", { class: i >= kFacetRows ? "extra" : "" },
    h("button", { class: "link", "data-facet": facet.facet, "data-value": row.value,
                  onclick: () => go(narrow(facet.facet, row.value)) }, word_or(row.label || row.value)),
    h("span", { class: "count" }, String(row.count))));
  const box = h("section", { class: "facet" }, h("h3", {}, word_or(facet.facet)), h("ul", {}, ...rows));
  if (facet.counts.length > kFacetRows)
    box.append(h("button", { class: "link more", onclick: () => box.classList.toggle("all") }, "…"));
  return box;
}

function hit_row(collection: string, hit: Hit): HTMLElement {
  const marked = hit.snippets.find((snippet) => snippet.field === "title");
  const pieces = (parts: { text: string; marked: boolean }[]) =>
    parts.map((part) => (part.marked ? h("mark", {}, part.text) : part.text));
  const title = h("button", { class: "link title", lang: hit.language,
    onclick: () => void show_record(collection, hit.id) },
    ...(marked ? pieces(marked.parts) : [hit.title || hit.id]));
  return h("li", { "data-record": hit.id }, title,
    h("p", { class: "meta" }, [hit.date, word_or(hit.kind), hit.people.slice(0, 4).join("; "), hit.venue,
      hit.times_cited === null ? "" : `${t("times_cited")} ${hit.times_cited}`]
      .filter(Boolean).join(" · ")),
    ...hit.snippets.filter((snippet) => snippet !== marked).map((snippet) =>
      h("p", { class: "snippet", lang: snippet.language }, ...pieces(snippet.parts))),
    ...hit.concepts.map((match) => h("p", { class: "meaning" },
      `${t("by_meaning")}: ${match.query} = `, h("b", { lang: match.language }, match.label))),
    why_line(hit));
}

/** Which words of the query the record matched, and where. */
function why_line(hit: Hit): HTMLElement | null {
  if (hit.why.length === 0) return null;
  const words = hit.why.map((word) => {
    const as = word.by === "word" ? "" : ` → ${word.texts.join(", ")}`;
    return `${word.query}${as} (${word.fields.map(word_or).join(", ")})`;
  });
  return h("p", { class: "why" }, `${t("why")}: ${words.join(" · ")}`);
}

function suggestion_line(suggestion: string | null): HTMLElement | null {
  if (!suggestion) return null;
  return h("p", { class: "suggestion" }, `${t("did_you_mean")} `,
    h("button", { class: "link", onclick: () => go((parameters) => {
      parameters.set("q", suggestion);
      parameters.delete("offset");
    }) }, suggestion), "?");
}

/** Links to the whole result as files; the records of the query, not the page alone. */
function downloads(collection: string): HTMLElement {
  const wanted = new URLSearchParams();
  for (const [from, to] of [["q", "q"], ["plain", "plain"], ["literal", "literal"], ["years", "years"],
    ["unit", "unit"], ["kind", "kind"], ["lang", "languages"]] as const) {
    const value = state().get(from);
    if (value) wanted.set(to, value);
  }
  return h("p", { class: "downloads" }, `${t("download")}: `, ...kDownloads.map(([format, name]) =>
    h("a", { href: `${absolute(collection_path(collection, "export", `records.${format}`))}?${wanted}`,
             download: `${collection}.${format}` }, name)));
}

function pager(total: number, offset: number): HTMLElement {
  const to = (value: number) => () => go((parameters) => parameters.set("offset", String(value)));
  const back = h("button", { onclick: to(Math.max(0, offset - kPageSize)) }, t("previous"));
  const on = h("button", { onclick: to(offset + kPageSize) }, t("next"));
  back.hidden = offset === 0;
  on.hidden = offset + kPageSize >= total;
  return h("p", { class: "pager" }, back, on);
}

function chips(parameters: URLSearchParams): HTMLElement {
  const active = ["years", "kind", "lang"].filter((name) => parameters.has(name));
  return h("p", { class: "chips" }, ...active.map((name) => h("button", {
    onclick: () => go((next) => { next.delete(name); next.delete("offset"); }),
  }, `${word_or(parameters.get(name) ?? "")} ×`)));
}

function show(collection: string, result: SearchResult): void {
  const offset = Number(state().get("offset") ?? 0);
  replace(find("#facets"), ...(result.facets ?? []).map(facet_box));
  replace(find("#result"), chips(state()),
    h("p", { class: "total", id: "total", "data-total": result.total },
      result.total === 0 ? t("no_records") : `${result.total.toLocaleString("en")} ${t("records")}`),
    suggestion_line(result.suggestion),
    ...result.notes.filter((note) => !note.includes("did you mean")).map((note) =>
      h("p", { class: "hint" }, note)),
    result.total === 0 ? null : downloads(collection),
    h("ol", { class: "hits", start: offset + 1 }, ...result.hits.map((hit) => hit_row(collection, hit))),
    pager(result.total, offset));
}

async function search(collection: string): Promise<void> {
  const parameters = state();
  for (const name of ["c", "ui"]) parameters.delete(name);
  parameters.set("facets", "1");
  parameters.set("limit", String(kPageSize));
  parameters.set("labels", language());
  show(collection, await get_json<SearchResult>(`${collection_path(collection, "search")}?${parameters}`));
}

function prepare_form(): void {
  const form = find<HTMLFormElement>("#query");
  find<HTMLInputElement>("#query input[name=q]").placeholder = t("query");
  find("#query button").textContent = t("find");
  find("#plain-label").textContent = t("plain");
  for (const option of Array.from(form.querySelectorAll("option"))) option.textContent = word_or(option.value);
  fill_form(form, state());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = form_parameters(form);
    go((parameters) => {
      for (const name of ["q", "literal", "sort", "offset"]) parameters.delete(name);
      for (const [name, value] of fields) parameters.set(name, value);
    });
  });
}

async function start(): Promise<void> {
  const result = find("#result");
  try {
    const collection = await open_page();
    prepare_form();
    if (collection) {
      void show_saved(collection, state());
      await search(collection);
    }
    else replace(result, h("p", { class: "hint" }, t("no_collection")));
  } catch (failure) {
    show_failure(result, failure);
  }
}

void start();
