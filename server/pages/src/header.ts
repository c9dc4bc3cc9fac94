// The bar on top of each page: where one is, which collection, which language.
import { get_json } from "./api";
import { h, replace, find } from "./dom";
import { kLanguages, language, t, type Word } from "./i18n";

const kPages: readonly [string, Word][] = [
  ["/", "search"],
  ["/prior_art.html", "prior_art"],
  ["/map.html", "map"],
  ["/roadmap.html", "roadmap"],
];

interface CollectionRow {
  name: string;
  records: number;
}

function with_parameter(name: string, value: string): string {
  const parameters = new URLSearchParams(location.search);
  parameters.set(name, value);
  return `${location.pathname}?${parameters}`;
}

function page_link(path: string, word: Word, collection: string): HTMLElement {
  const parameters = new URLSearchParams({ c: collection });
  const q = new URLSearchParams(location.search).get("q");
  if (q) parameters.set("q", q);
  return h("a", { href: `${path}?${parameters}`,
                  "aria-current": location.pathname === path ? "page" : false }, t(word));
}

function language_switch(): HTMLElement {
  return h("nav", { class: "languages" }, ...kLanguages.map(([tag, name]) =>
    h("a", {
      href: with_parameter("ui", tag),
      lang: tag,
      "aria-current": language() === tag,
      onclick: () => localStorage.setItem("ui", tag),
    }, name)));
}

function collection_switch(rows: CollectionRow[], current: string): HTMLElement {
  const select = h("select", { "aria-label": t("collection"), id: "collection" },
    ...rows.map((row) => h("option", { value: row.name, selected: row.name === current },
      `${row.name} (${row.records.toLocaleString("en")})`)));
  select.addEventListener("change", () => {
    location.href = with_parameter("c", (select as HTMLSelectElement).value);
  });
  return select;
}

/** Draws the bar and gives the collection that the page is about; null when there is none. */
export async function open_page(): Promise<string | null> {
  document.documentElement.lang = language();
  const rows = (await get_json<{ collections: CollectionRow[] }>("/collections")).collections;
  const asked = new URLSearchParams(location.search).get("c");
  const current = rows.find((row) => row.name === asked)?.name ?? rows[0]?.name ?? null;
  replace(find("header"), h("a", { class: "brand", href: "/" }, "litchi"),
    h("nav", {}, ...kPages.map(([path, word]) => page_link(path, word, current ?? ""))),
    current ? collection_switch(rows, current) : null, language_switch());
  return current;
}

/** Shows what went wrong where the result would have been. */
export function show_failure(place: Element, failure: unknown): void {
  const body = (failure as { body?: { message: string; help: string } }).body;
  replace(place, h("p", { class: "failure", role: "alert" },
    body ? `${body.message} ${body.help}` : String(failure)));
}
