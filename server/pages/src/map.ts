// The concept map page: the server's drawing, and the evidence behind what is clicked.
import { absolute, collection_path, get_text } from "./api";
import { find, form_parameters, h, replace } from "./dom";
import { drawing_place, show_drawing } from "./drawing";
import { show_evidence } from "./evidence";
import { start_form_page } from "./form_page";
import { show_failure } from "./header";
import { language, t, word_or } from "./i18n";

const kDownloads: readonly [string, string][] = [
  ["SVG", "map.svg"],
  ["VOSviewer JSON", "map.json"],
  ["nodes.csv", "nodes.csv"],
  ["edges.csv", "edges.csv"],
];

function map_parameters(form: HTMLFormElement): URLSearchParams {
  const parameters = form_parameters(form);
  const from = parameters.get("from");
  const to = parameters.get("to");
  parameters.delete("from");
  parameters.delete("to");
  if (from || to) parameters.set("years", `${from ?? ""}..${to ?? ""}`);
  parameters.set("lang", language());
  return parameters;
}

/** The part of a map's parameters that says which records were counted. */
function filter_of(parameters: URLSearchParams): URLSearchParams {
  const filter = new URLSearchParams();
  for (const name of ["q", "years", "type"]) {
    const value = parameters.get(name);
    if (value) filter.set(name, value);
  }
  return filter;
}

function downloads(collection: string, parameters: URLSearchParams): HTMLElement {
  return h("p", { class: "downloads" }, `${t("download")}: `, ...kDownloads.map(([name, file]) =>
    h("a", { href: absolute(`${collection_path(collection, "export", file)}?${parameters}`),
             download: file }, name)));
}

async function draw(collection: string, form: HTMLFormElement): Promise<void> {
  const place = drawing_place();
  const panel = find("#evidence");
  const parameters = map_parameters(form);
  replace(place, h("p", { class: "working" }, t("working")));
  replace(panel, h("p", { class: "hint" }, t("evidence_hint")));
  try {
    const path = `${collection_path(collection, "export", "map.svg")}?${parameters}`;
    show_drawing(place, await get_text(path), (chosen) =>
      void show_evidence(panel, collection, { ...chosen, filter: filter_of(parameters) }));
    replace(find("#downloads"), downloads(collection, parameters));
  } catch (failure) {
    show_failure(place, failure);
  }
}

void start_form_page(async (form) => {
  for (const option of Array.from(form.querySelectorAll("option"))) option.textContent = word_or(option.value);
}, draw);
