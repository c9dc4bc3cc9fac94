// Queries that people keep with a collection: the list beside a search, and saving the one shown.
import { collection_path, get_json, send, type SavedQuery } from "./api";
import { find, h, replace } from "./dom";
import { show_failure } from "./header";
import { t } from "./i18n";

const kKept = ["q", "plain", "literal", "years", "unit", "kind", "lang", "sort", "class_level"];

/** The address under which the search page shows a saved query. */
function address(query: SavedQuery): string {
  const parameters = new URLSearchParams(location.search);
  for (const name of [...kKept, "offset"]) parameters.delete(name);
  for (const [name, value] of Object.entries(query.parameters)) parameters.set(name, value);
  return `?${parameters}`;
}

function row(collection: string, query: SavedQuery, state: URLSearchParams): HTMLElement {
  const remove = async () => {
    await send("DELETE", collection_path(collection, "queries", query.name));
    await show_saved(collection, state);
  };
  return h("li", { "data-query": query.name },
    h("a", { href: address(query), title: query.parameters["q"] ?? "" }, query.name),
    h("span", { class: "count", title: t("when_saved") }, String(query.total)),
    h("button", { class: "link", title: t("remove"), "aria-label": `${t("remove")} ${query.name}`,
                  onclick: () => void remove() }, "×"));
}

function save_form(collection: string, state: URLSearchParams): HTMLElement {
  const name = h("input", { name: "name", required: true, pattern: "[a-z0-9\\-]{1,64}", maxlength: 64,
                            placeholder: "name-1", "aria-label": t("save_query") });
  const form = h("form", { class: "save" }, h("label", {}, t("save_query"), name),
    h("button", {}, t("save")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const parameters = new URLSearchParams({ name: (name as HTMLInputElement).value });
    for (const kept of kKept) {
      const value = state.get(kept);
      if (value) parameters.set(kept, value);
    }
    send("POST", `${collection_path(collection, "queries")}?${parameters}`)
      .then(() => show_saved(collection, state))
      .catch((failure: unknown) => show_failure(find("#saved"), failure));
  });
  return form;
}

/** Shows the saved queries of a collection, and a form to save the query of the address. */
export async function show_saved(collection: string, state: URLSearchParams): Promise<void> {
  const place = find("#saved");
  try {
    const { queries } = await get_json<{ queries: SavedQuery[] }>(collection_path(collection, "queries"));
    if (queries.length === 0 && !state.has("q")) return replace(place);
    replace(place, h("h3", {}, t("saved_queries")),
      h("ul", {}, ...queries.map((query) => row(collection, query, state))),
      state.has("q") ? save_form(collection, state) : null);
  } catch (failure) {
    show_failure(place, failure);
  }
}
