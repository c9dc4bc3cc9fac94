// Small helpers over the DOM. Text from the server only ever becomes text nodes.

type Child = Node | string | null | undefined;
type Properties = Record<string, string | number | boolean | ((event: Event) => void)>;

/** An element with attributes, listeners ("onclick") and children. */
export function h(tag: string, properties: Properties = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child != null) element.append(child);
  return element;
}

export function find<T extends Element = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`no element ${selector}`);
  return element;
}

export function replace(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => child != null));
}

/** The fields of a form as URL parameters, without empty ones. */
export function form_parameters(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") parameters.append(name, value);
  return parameters;
}

/** Puts URL parameters into the fields of a form that have their names. */
export function fill_form(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const field of Array.from(form.elements)) {
    if (field instanceof HTMLInputElement && field.type === "checkbox")
      field.checked = parameters.has(field.name);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      const value = parameters.get(field.name);
      if (value !== null) field.value = value;
    }
  }
}
