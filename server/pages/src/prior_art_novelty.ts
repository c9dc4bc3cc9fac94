// What is new in an idea: each point, and each pair of what it names.
import { h, replace } from "./dom";
import { t } from "./i18n";
import { type Novelty, type Pair, type Together } from "./prior_art_api";
import { sentence } from "./prior_art_documents";
import { show_record } from "./record";

const kPairsShown = 8;

function standing(row: Together): HTMLElement {
  return h("span", { class: `standing ${row.standing}` }, t(`standing_${row.standing}`));
}

function first_record(collection: string, row: Together): HTMLElement | null {
  const first = row.first;
  if (!first) return null;
  return h("div", {}, h("button", { class: "link", onclick: () => void show_record(collection, first.id) },
    `${first.prior_date} ${first.title}`), sentence(first.sentence));
}

function bridge_text(pair: Pair): string {
  return pair.bridges.map((bridge) => `${bridge.label} (${bridge.with_a} + ${bridge.with_b})`).join(" · ");
}

function pair_row(collection: string, pair: Pair, extra: boolean): HTMLElement {
  return h("tr", { class: extra ? "extra" : "" }, h("td", {}, standing(pair)),
    h("th", { scope: "row" }, `${pair.a_text} + ${pair.b_text}`),
    h("td", { class: "count" }, String(pair.documents)),
    h("td", {}, first_record(collection, pair),
      pair.bridges.length > 0 ? h("p", { class: "meta" }, `${t("bridged_by")}: ${bridge_text(pair)}`) : null));
}

function pairs_table(collection: string, pairs: Pair[]): HTMLElement | null {
  if (pairs.length === 0) return null;
  const table = h("table", { class: "pairs" },
    h("thead", {}, h("tr", {}, h("th", {}), h("th", {}, t("together")), h("th", {}, t("records")),
      h("th", {}, t("first_appearance")))),
    h("tbody", {}, ...pairs.map((pair, i) => pair_row(collection, pair, i >= kPairsShown))));
  const more = h("button", { type: "button", class: "link", onclick: () => table.classList.toggle("all") }, "…");
  return h("div", { class: "wide" }, table, pairs.length > kPairsShown ? more : null);
}

export function show_novelty(place: Element, collection: string, body: Novelty): void {
  replace(place, h("h2", {}, t("what_is_new")), h("p", { class: "hint" }, t("never_legal")),
    ...body.points.map((point) => h("section", { class: "point", "data-standing": point.whole.standing },
      h("h3", {}, standing(point.whole), ` ${point.point}. ${point.text}`),
      h("p", { class: "meta" }, `${t("standing_new")} ${point.counts.new} · ${t("standing_rare")} ` +
        `${point.counts.rare} · ${t("standing_known")} ${point.counts.known}`),
      first_record(collection, point.whole), pairs_table(collection, point.pairs))));
}
