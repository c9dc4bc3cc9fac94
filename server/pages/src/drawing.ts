// A drawing that the server made (map or roadmap), with pan, zoom and selection.
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { find, replace } from "./dom";

const kSvg = "http://www.w3.org/2000/svg";

function parse(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") throw new Error("not a drawing");
  return document.importNode(root, true) as unknown as SVGSVGElement;
}

/** Thin lines are hard to hit: each link gets a wide invisible twin. */
function widen_links(svg: SVGSVGElement, width: number): void {
  for (const link of Array.from(svg.querySelectorAll<SVGElement>("path[data-from]"))) {
    const twin = link.cloneNode(false) as SVGElement;
    for (const name of ["class", "stroke-dasharray", "marker-end", "id"]) twin.removeAttribute(name);
    twin.setAttribute("stroke", "transparent");
    twin.setAttribute("stroke-width", String(width));
    twin.setAttribute("fill", "none");
    twin.setAttribute("class", "hit-area");
    link.after(twin);
  }
}

export interface Selection {
  item: string;
  item2?: string;
}

function selection_of(target: EventTarget | null): Selection | null {
  if (!(target instanceof Element)) return null;
  const card = target.closest("[data-id]");
  if (card) return { item: card.getAttribute("data-id") ?? "" };
  const link = target.closest("[data-from]");
  if (!link) return null;
  return { item: link.getAttribute("data-from") ?? "", item2: link.getAttribute("data-to") ?? "" };
}

function highlight(svg: SVGSVGElement, chosen: Selection): void {
  for (const element of Array.from(svg.querySelectorAll("[data-id], [data-from]"))) {
    const id = element.getAttribute("data-id");
    const from = element.getAttribute("data-from");
    const hit = chosen.item2
      ? (from === chosen.item && element.getAttribute("data-to") === chosen.item2) ||
        id === chosen.item || id === chosen.item2
      : id === chosen.item;
    element.classList.toggle("chosen", hit);
  }
}

/** Shows the drawing in `place`; `on_select` is called with what the user clicks. */
export function show_drawing(place: HTMLElement, text: string,
                             on_select: (chosen: Selection) => void): void {
  const svg = parse(text);
  const box = svg.viewBox.baseVal;
  const group = document.createElementNS(kSvg, "g");
  group.append(...Array.from(svg.childNodes).filter((node) => node.nodeName !== "style" &&
                                                             node.nodeName !== "defs"));
  svg.append(group);
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.classList.add("drawing");
  replace(place, svg);
  widen_links(svg, Math.max(box.width, box.height) / 120);

  const behaviour = zoom<SVGSVGElement, unknown>().scaleExtent([0.8, 24])
    .on("zoom", (event) => group.setAttribute("transform", String(event.transform)));
  select(svg).call(behaviour).on("dblclick.zoom", null);
  svg.addEventListener("dblclick", () => select(svg).call(behaviour.transform, zoomIdentity));
  svg.addEventListener("click", (event) => {
    const chosen = selection_of(event.target);
    if (!chosen) return;
    highlight(svg, chosen);
    on_select(chosen);
  });
}

export function drawing_place(): HTMLElement {
  return find("#drawing");
}
