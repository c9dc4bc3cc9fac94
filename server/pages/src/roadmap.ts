// The roadmap page: the server's drawing, evidence of cards and links, bridges and what is unplaced.
import { absolute, collection_path, get_json, get_text, type Labels, type RoadmapBody } from "./api";
import { find, form_parameters, h, replace } from "./dom";
import { drawing_place, show_drawing } from "./drawing";
import { show_evidence } from "./evidence";
import { start_form_page } from "./form_page";
import { show_failure } from "./header";
import { label_in, language, t, word_or } from "./i18n";

interface TemplateRow {
  id: string;
  labels: Labels;
}

type Ask = (item: string, item2?: string) => void;

function parameters_of(form: HTMLFormElement, format: string): URLSearchParams {
  const parameters = form_parameters(form);
  if (!parameters.has("lang")) parameters.set("lang", language());
  parameters.set("format", format);
  return parameters;
}

function step(from: string, to: string, records: number, name: (id: string) => string,
              ask: Ask): HTMLElement {
  return h("span", {}, h("button", { class: "link step", "data-from": from, "data-to": to,
    onclick: () => ask(from, to) }, `—${records}→`), ` ${name(to)} `);
}

function bridge_row(body: RoadmapBody, bridge: RoadmapBody["bridges"][number], ask: Ask): HTMLElement {
  const labels = new Map(body.items.map((item) => [item.id, item.labels]));
  const name = (id: string) => label_in(labels.get(id), id.replace(/^kw:/, ""));
  const lane = (id: string) => label_in(body.lanes.find((row) => row.id === id)?.labels, id);
  const path = bridge.paths[0];
  const steps = path ? [`${name(path.items[0] ?? "")} `, ...path.steps.map((row, i) =>
    step(path.items[i] ?? "", path.items[i + 1] ?? "", row.records, name, ask))] : [t("no_path")];
  return h("tr", { class: bridge.supported ? "" : "unsupported" },
    h("th", {}, `${lane(bridge.from_lane)} – ${lane(bridge.to_lane)}`), h("td", {}, ...steps),
    h("td", {}, bridge.supported ? "" : t("unsupported")));
}

function details(body: RoadmapBody, ask: Ask): HTMLElement {
  return h("div", {}, h("h2", {}, t("bridges")),
    h("table", { class: "bridges" }, ...body.bridges.map((bridge) => bridge_row(body, bridge, ask))),
    h("details", { class: "unplaced" }, h("summary", {}, `${t("unplaced")} (${body.unplaced.length})`),
      h("ul", {}, ...body.unplaced.map((row) => h("li", {},
        h("button", { class: "link", onclick: () => ask(row.id) },
          label_in(row.labels, row.id.replace(/^kw:/, ""))), ` — ${row.why}`)))));
}

function downloads(collection: string, form: HTMLFormElement): HTMLElement {
  return h("p", { class: "downloads" }, `${t("download")}: `, ...["svg", "md", "json"].map((format) =>
    h("a", { download: `roadmap.${format}`, href: absolute(
      `${collection_path(collection, "roadmap")}?${parameters_of(form, format)}`) },
      format.toUpperCase())));
}

async function draw(collection: string, form: HTMLFormElement): Promise<void> {
  const panel = find("#evidence");
  const place = drawing_place();
  replace(place, h("p", { class: "working" }, t("working")));
  replace(panel, h("p", { class: "hint" }, t("evidence_hint")));
  const filter = new URLSearchParams(
    [...form_parameters(form)].filter(([name]) => ["q", "theme", "template"].includes(name)));
  const ask: Ask = (item, item2) =>
    void show_evidence(panel, collection, item2 ? { item, item2, filter } : { item, filter });
  const path = collection_path(collection, "roadmap");
  try {
    show_drawing(place, await get_text(`${path}?${parameters_of(form, "svg")}`),
                 (chosen) => ask(chosen.item, chosen.item2));
    const body = await get_json<RoadmapBody>(`${path}?${parameters_of(form, "json")}`);
    replace(find("#details"), downloads(collection, form), details(body, ask));
  } catch (failure) {
    show_failure(place, failure);
  }
}

async function prepare_form(form: HTMLFormElement): Promise<void> {
  for (const option of Array.from(form.querySelectorAll<HTMLOptionElement>("[name=lang] option")))
    if (option.value === "bilingual") option.textContent = word_or("bilingual");
  const rows = (await get_json<{ templates: TemplateRow[] }>("/templates")).templates;
  replace(find("#parameters [name=template]"), ...rows.map((row) =>
    h("option", { value: row.id }, label_in(row.labels, row.id))));
  find<HTMLSelectElement>("#parameters [name=template]").value =
    rows.find((row) => row.id === "dual-carbon-lychee")?.id ?? rows[0]?.id ?? "";
  find<HTMLSelectElement>("#parameters [name=lang]").value = language();
}

void start_form_page(prepare_form, draw);
