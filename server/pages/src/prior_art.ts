// The prior-art page: an idea, what came before it, what is new in it, and the report.
import { fill_form, find, form_parameters, h, replace } from "./dom";
import { open_page, show_failure } from "./header";
import { language, t, type Word } from "./i18n";
import { ask, report, type Novelty, type PriorArt, type Question } from "./prior_art_api";
import { show_documents } from "./prior_art_documents";
import { show_novelty } from "./prior_art_novelty";

const kDocuments = "12";
const kLongestInAddress = 1500;  // characters of an idea

function idea_field(): HTMLTextAreaElement {
  return find<HTMLTextAreaElement>("#question textarea");
}

function question_of(form: HTMLFormElement): Question {
  const scope = form_parameters(form);
  scope.delete("idea");
  scope.delete("file");
  const file = find<HTMLInputElement>("#question input[type=file]").files?.[0] ?? null;
  return { idea: idea_field().value, file, scope };
}

function keep_in_address(collection: string, question: Question): void {
  const address = new URLSearchParams(question.scope);
  address.set("c", collection);
  if (question.idea.length <= kLongestInAddress) address.set("idea", question.idea);
  history.replaceState(null, "", `?${address}`);
}

/** Points as an idea: a list that is cut into the same points again. */
function as_list(points: string[]): string {
  return points.length === 1 ? points[0] ?? ""
    : points.map((point, i) => `${i + 1}. ${point.replace(/\s+/g, " ").trim()}`).join("\n");
}

function without_number(point: string): string {
  return point.replace(/^\s*(?:\d+[.)、．]|[（(]\d+[)）]|[-•*])\s*/, "");
}

function show_points(collection: string, points: string[]): void {
  const fields = points.map((point) =>
    h("li", {}, h("textarea", { rows: 2 }, without_number(point)),
      h("button", { type: "button", class: "link remove", "aria-label": t("remove"),
        onclick: (event) => (event.currentTarget as Element).closest("li")?.remove() }, "×")));
  const list = h("ol", { class: "points" }, ...fields);
  const again = h("button", { type: "button", id: "again", onclick: () => {
    const texts = Array.from(list.querySelectorAll("textarea"), (field) => field.value)
      .filter((text) => text.trim() !== "");
    idea_field().value = as_list(texts);
    void look(collection);
  } }, t("look_again"));
  replace(find("#points"), h("details", { open: points.length > 1 },
    h("summary", {}, `${t("points")} (${points.length})`), h("p", { class: "hint" }, t("points_hint")),
    list, again));
}

async function download(collection: string, question: Question, format: string,
                        lang: string): Promise<void> {
  const progress = find("#progress");
  replace(progress, t("working"));
  try {
    const address = URL.createObjectURL(await report(collection, question, format, lang));
    h("a", { href: address, download: `pre-search.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    replace(progress);
  } catch (failure) {
    show_failure(progress, failure);
  }
}

function show_reports(collection: string, question: Question): void {
  const lang = h("select", { "aria-label": t("language") },
    ...([["zh-Hans", "简体"], ["zh-Hant", "繁體"], ["en", "English"]] as const).map(([tag, name]) =>
      h("option", { value: tag, selected: tag === language() }, name))) as HTMLSelectElement;
  replace(find("#reports"), h("p", { class: "downloads" }, `${t("report_draft")}: `, lang, " ",
    ...["html", "docx", "md"].map((format) => h("button", { type: "button", class: "link", "data-format": format,
      onclick: () => void download(collection, question, format, lang.value) }, format.toUpperCase()))));
}

/** What came before, then what is new: each is shown as soon as it is there. */
async function look(collection: string): Promise<void> {
  const form = find<HTMLFormElement>("#question");
  const progress = find("#progress");
  let question = question_of(form);
  for (const place of ["#points", "#reports", "#documents", "#novelty"]) replace(find(place));
  try {
    replace(progress, t("searching"));
    const titles = { labels: language() };
    const found = await ask<PriorArt>(collection, "prior-art", question, { ...titles, limit: kDocuments });
    const points = found.points.map((point) => point.text);
    if (question.file) {
      idea_field().value = as_list(points.map(without_number));
      find<HTMLInputElement>("#question input[type=file]").value = "";
      question = question_of(form);
    }
    keep_in_address(collection, question);
    show_points(collection, points);
    show_reports(collection, question);
    show_documents(find("#documents"), collection, found);
    replace(progress, t("counting"));
    show_novelty(find("#novelty"), collection, await ask<Novelty>(collection, "novelty", question, titles));
    replace(progress);
  } catch (failure) {
    show_failure(progress, failure);
  }
}

function prepare(form: HTMLFormElement): void {
  for (const label of Array.from(form.querySelectorAll<HTMLElement>("[data-word]")))
    label.textContent = t(label.dataset["word"] as Word);
  idea_field().placeholder = t("idea_hint");
  const [all, patents, papers] = Array.from(form.querySelectorAll<HTMLOptionElement>("[name=kind] option"));
  for (const [option, word] of [[all, "all"], [patents, "patent"], [papers, "literature"]] as const)
    if (option) option.textContent = t(word);
  const any = form.querySelector<HTMLOptionElement>("[name=lang] option");
  if (any) any.textContent = t("all");
  const state = new URLSearchParams(location.search);
  fill_form(form, state);
  idea_field().value = state.get("idea") ?? "";
}

async function start(): Promise<void> {
  const progress = find("#progress");
  try {
    const collection = await open_page();
    const form = find<HTMLFormElement>("#question");
    prepare(form);
    if (!collection) return replace(progress, h("span", { class: "hint" }, t("no_collection")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void look(collection);
    });
    if (idea_field().value !== "") await look(collection);
  } catch (failure) {
    show_failure(progress, failure);
  }
}

void start();
