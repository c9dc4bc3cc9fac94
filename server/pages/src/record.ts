// One record, whole, in a dialog.
import { collection_path, get_json, type Labels } from "./api";
import { h, replace } from "./dom";
import { t, word_or, type Word } from "./i18n";

type Text = string | Labels;
type Words = string[] | Record<string, string[]>;
type PersonForm = string | { given?: string; family?: string; literal?: string };

interface RecordBody {
  id: string;
  kind: string;
  title?: Text;
  abstract?: Text;
  summary?: Text;
  keywords?: Words;
  subjects?: Words;
  date?: string;
  venue?: string;
  doi?: string;
  url?: string;
  publication_number?: string;
  authors?: PersonForm[];
  inventors?: PersonForm[];
  applicants?: string[];
  ipc?: string[];
  cpc?: string[];
  claims?: string[];
}

interface RecordAnswer {
  record: RecordBody;
  references: { text: string; record: string | null }[];
  cited_by: string[];
  sources: { field: string; file: string; line: number; format: string; rule: string }[];
}

function person(name: PersonForm): string {
  if (typeof name === "string") return name;
  return name.literal ?? [name.family, name.given].filter(Boolean).join(", ");
}

function texts(text: Text | undefined): [string, string][] {
  if (!text) return [];
  return typeof text === "string" ? [["", text]] : Object.entries(text);
}

function words(list: Words | undefined): string[] {
  if (!list) return [];
  return Array.isArray(list) ? list : Object.values(list).flat();
}

function section(word: Word, ...content: (Node | string)[]): HTMLElement | null {
  return content.length === 0 ? null : h("section", {}, h("h3", {}, t(word)), ...content);
}

function paragraphs(word: Word, text: Text | undefined): HTMLElement | null {
  return section(word, ...texts(text).map(([tag, body]) => h("p", { lang: tag }, body)));
}

function list(word: Word, names: string[] | undefined): HTMLElement | null {
  return names?.length ? section(word, h("p", {}, names.join("; "))) : null;
}

function meta(record: RecordBody): HTMLElement {
  const parts = [record.date, word_or(record.kind), record.venue, record.publication_number];
  return h("p", { class: "meta" }, parts.filter(Boolean).join(" · "),
    record.doi ? h("a", { href: `https://doi.org/${record.doi}`, rel: "noreferrer" },
                   ` doi:${record.doi}`) : null);
}

function provenance(answer: RecordAnswer): HTMLElement | null {
  if (answer.sources.length === 0) return null;
  return h("details", {}, h("summary", {}, t("sources")), h("table", {},
    ...answer.sources.map((row) => h("tr", {}, h("td", {}, row.field),
      h("td", {}, row.line ? `${row.file}:${row.line}` : row.file), h("td", {}, row.rule)))));
}

function references(collection: string, answer: RecordAnswer): HTMLElement | null {
  if (answer.references.length === 0) return null;
  return section("references", h("ol", {}, ...answer.references.map((row) => {
    const target = row.record;
    return h("li", {}, target ? h("button", { class: "link",
      onclick: () => void show_record(collection, target) }, row.text || target) : row.text);
  })));
}

export async function show_record(collection: string, id: string): Promise<void> {
  const answer = await get_json<RecordAnswer>(collection_path(collection, "records", id));
  const record = answer.record;
  const dialog = h("dialog", { class: "record" }) as HTMLDialogElement;
  const close = () => { dialog.close(); dialog.remove(); };
  dialog.addEventListener("click", (event) => { if (event.target === dialog) close(); });
  replace(dialog, h("div", {},
    h("button", { class: "close", "aria-label": t("close"), onclick: close }, "×"),
    ...texts(record.title).map(([tag, title]) => h("h2", { lang: tag }, title)),
    meta(record),
    list("authors", record.authors?.map(person)), list("inventors", record.inventors?.map(person)),
    list("applicants", record.applicants),
    paragraphs("abstract", record.abstract), paragraphs("summary", record.summary),
    list("keywords", words(record.keywords)), list("subjects", words(record.subjects)),
    list("classes", [...(record.ipc ?? []), ...(record.cpc ?? [])]),
    section("claims", ...(record.claims ?? []).map((claim) => h("p", {}, claim))),
    references(collection, answer), provenance(answer)));
  document.body.append(dialog);
  dialog.showModal();
}
