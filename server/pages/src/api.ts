// The HTTP API (server/openapi.yaml) as the pages use it.

export interface ApiError {
  code: string;
  message: string;
  detail: string;
  help: string;
}

export class RequestFailed extends Error {
  constructor(readonly body: ApiError) {
    super(body.message);
  }
}

const kRoot = "/api/v1";

async function checked(path: string): Promise<Response> {
  const response = await fetch(kRoot + path);
  if (!response.ok) throw new RequestFailed((await response.json()) as ApiError);
  return response;
}

export async function get_json<T>(path: string): Promise<T> {
  return (await (await checked(path)).json()) as T;
}

/** Sends a change without a body; gives the answer. */
export async function send<T>(method: "POST" | "DELETE", path: string): Promise<T> {
  const response = await fetch(kRoot + path, { method });
  if (!response.ok) throw new RequestFailed((await response.json()) as ApiError);
  return (await response.json()) as T;
}

export async function get_text(path: string): Promise<string> {
  return (await checked(path)).text();
}

/** Path of a collection's resource, each segment encoded. */
export function collection_path(collection: string, ...segments: string[]): string {
  return ["/collections", collection, ...segments].map((part, i) =>
    i === 0 ? part : encodeURIComponent(part)).join("/");
}

export function absolute(path: string): string {
  return kRoot + path;
}

export type Labels = Record<string, string>;

export interface Part {
  text: string;
  concept: string | null;
}
export interface Sentence {
  field: string;
  language: string;
  parts: Part[];
}
export type EvidenceClass = "same_sentence" | "same_record" | "keyword";
export interface EvidenceRecord {
  id: string;
  title: string;
  date: string;
  kind: string;
  language: string;
  class: EvidenceClass;
  sentences: Sentence[];
}
export interface Evidence {
  from: string;
  to: string | null;
  labels?: Record<string, Labels>;
  total: number;
  by_class: Record<EvidenceClass, number>;
  records: EvidenceRecord[];
}

export interface SnippetPart {
  text: string;
  marked: boolean;
}
export interface Hit {
  id: string;
  title: string;
  date: string;
  kind: string;
  language: string;
  people: string[];
  venue: string;
  times_cited: number | null;
  snippets: { field: string; language: string; parts: SnippetPart[] }[];
  concepts: { concept: string; query: string; label: string; language: string }[];
  why: { query: string; by: "word" | "translation" | "concept"; fields: string[]; texts: string[] }[];
}
export interface Facet {
  facet: string;
  counts: { value: string; label: string; count: number }[];
}
export interface SearchResult {
  total: number;
  hits: Hit[];
  facets?: Facet[];
  notes: string[];
  suggestion: string | null;
}
export interface SavedQuery {
  name: string;
  parameters: Record<string, string>;
  revision: number;
  total: number;
}

export interface RoadmapBody {
  items: { id: string; labels: Labels }[];
  lanes: { id: string; labels: Labels }[];
  bridges: {
    from_lane: string;
    to_lane: string;
    supported: boolean;
    paths: { items: string[]; strength: number; steps: { records: number }[] }[];
  }[];
  unplaced: { id: string; labels?: Labels; records?: number; why: string }[];
}
