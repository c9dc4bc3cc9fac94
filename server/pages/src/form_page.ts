// A page that draws what its form asks; the address keeps the form, so that each drawing has one.
import { drawing_place } from "./drawing";
import { fill_form, find, form_parameters, h, replace } from "./dom";
import { open_page, show_failure } from "./header";
import { t, type Word } from "./i18n";

/** Prepares the form, draws, and draws again when the form is sent. */
export async function start_form_page(
  prepare: (form: HTMLFormElement) => Promise<void>,
  draw: (collection: string, form: HTMLFormElement) => Promise<void>,
): Promise<void> {
  try {
    const collection = await open_page();
    const form = find<HTMLFormElement>("#parameters");
    for (const label of Array.from(form.querySelectorAll<HTMLElement>("[data-word]")))
      label.textContent = t(label.dataset["word"] as Word);
    await prepare(form);
    fill_form(form, new URLSearchParams(location.search));
    if (!collection) return replace(drawing_place(), h("p", { class: "hint" }, t("no_collection")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const address = form_parameters(form);
      address.set("c", collection);
      history.replaceState(null, "", `?${address}`);
      void draw(collection, form);
    });
    await draw(collection, form);
  } catch (failure) {
    show_failure(drawing_place(), failure);
  }
}
