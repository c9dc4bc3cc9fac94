// What came before an idea: a matrix of points by documents, and the sentences side by side.
import { h, replace } from "./dom";
import { t, word_or } from "./i18n";
import { type Found, type PointMatch, type PriorArt, type Sentence } from "./prior_art_api";
import { show_record } from "./record";

const kOpen = 3;  // documents whose sentences show at once
const kNotesShown = 2;

export function sentence(row: Sentence | null | undefined): HTMLElement | null {
  if (!row) return null;
  return h("blockquote", { lang: row.language }, h("span", { class: "field" }, word_or(row.field)),
    ...row.parts.map((part) => (part.marked ? h("mark", {}, part.text) : part.text)));
}

function percent(coverage: number): string {
  return `${Math.round(100 * coverage)} %`;
}

/** How much of a point a document has, as one of five shades. */
function shade(coverage: number): string {
  return `cover-${Math.min(4, Math.floor(5 * coverage))}`;
}

function matrix(found: PriorArt): HTMLElement {
  const heads = found.documents.map((row, i) =>
    h("th", { scope: "col", title: row.title }, h("a", { href: `#document-${i + 1}` }, `[${i + 1}]`)));
  const rows = found.points.map((point, p) => h("tr", {},
    h("th", { scope: "row" }, `${point.point}. ${point.text}`),
    ...found.documents.map((row) => {
      const match = row.points[p];
      return h("td", { class: shade(match?.coverage ?? 0), title: match?.missing.join(" · ") ?? "" },
        percent(match?.coverage ?? 0));
    })));
  return h("div", { class: "wide" }, h("table", { class: "matrix" },
    h("thead", {}, h("tr", {}, h("th", {}, t("points")), ...heads)), h("tbody", {}, ...rows)));
}

function words(label: string, texts: string[], kind: string): HTMLElement | null {
  if (texts.length === 0) return null;
  return h("p", { class: `words ${kind}` }, `${label}: `, ...texts.map((text) => h("span", {}, text)));
}

function match_row(match: PointMatch): HTMLElement | null {
  if (match.matched.length === 0) return null;
  return h("div", { class: "match" },
    h("p", { class: "meta" }, `${t("point")} ${match.point}`, h("span", { class: `class ${shade(match.coverage)}` },
      percent(match.coverage))),
    sentence(match.sentence), words(t("matches"), match.matched, "matched"),
    words(t("missing"), match.missing, "missing"));
}

function document_row(collection: string, row: Found, anchor: string, open: boolean): HTMLElement {
  const dated = `${row.prior_date || t("no_date")} (${word_or(`date_${row.date_basis}`)})`;
  return h("li", { id: anchor, "data-record": row.id, "data-prior-date": row.prior_date },
    h("button", { class: "link title", lang: row.language, onclick: () => void show_record(collection, row.id) },
      row.title || row.id),
    h("p", { class: "meta" }, [dated, word_or(row.kind), row.people.slice(0, 3).join("; "), row.venue]
      .filter(Boolean).join(" · ")),
    h("details", { open: open || row.covered > 0 }, h("summary", {}, `${t("covers")} ${row.covered} / ${row.points.length}`),
      ...row.points.map(match_row)));
}

function list(collection: string, rows: Found[], name: string): HTMLElement {
  return h("ol", { class: "hits found" }, ...rows.map((row, i) =>
    document_row(collection, row, `${name}-${i + 1}`, name === "document" && i < kOpen)));
}

function notes(texts: string[]): HTMLElement | null {
  if (texts.length === 0) return null;
  return h("details", { class: "hint", open: texts.length <= kNotesShown },
    h("summary", {}, `${t("how_read")} (${texts.length})`), ...texts.map((text) => h("p", {}, text)));
}

export function show_documents(place: Element, collection: string, found: PriorArt): void {
  const counts = `${found.considered.toLocaleString("en")} ${t("records")}` +
    (found.before ? ` ${t("dated_before")} ${found.before}` : "") +
    (found.uncertain_dates > 0 ? ` · ${found.uncertain_dates} ${t("uncertain")}` : "");
  replace(place, h("h2", {}, t("came_before")), h("p", { class: "total", "data-total": found.documents.length }, counts),
    notes(found.notes),
    found.documents.length > 0 ? matrix(found) : null, list(collection, found.documents, "document"),
    ...(found.date_uncertain.length > 0 ? [h("h3", {}, t("uncertain")),
      list(collection, found.date_uncertain, "uncertain")] : []));
}
