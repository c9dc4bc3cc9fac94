// Prior art, novelty and the report of an idea, as the API gives them.
import { absolute, collection_path, RequestFailed, type ApiError } from "./api";

export interface Sentence {
  field: string;
  language: string;
  parts: { text: string; marked: boolean }[];
}
export interface PointMatch {
  point: number;
  coverage: number;
  matched: string[];
  missing: string[];
  sentence: Sentence | null;
}
export interface Found {
  id: string;
  title: string;
  prior_date: string;
  date_basis: string;
  kind: string;
  language: string;
  people: string[];
  venue: string;
  covered: number;
  points: PointMatch[];
}
export interface PriorArt {
  before: string | null;
  considered: number;
  uncertain_dates: number;
  points: { point: number; text: string }[];
  notes: string[];
  documents: Found[];
  date_uncertain: Found[];
}

export type Standing = "new" | "rare" | "known";
export interface Together {
  standing: Standing;
  documents: number;
  uncertain: number;
  first: { id: string; title: string; prior_date: string; sentence?: Sentence | null } | null;
}
export interface Pair extends Together {
  a_text: string;
  b_text: string;
  expected: number;
  bridges: { label: string; with_a: number; with_b: number; record_a: string; record_b: string }[];
}
export interface Novelty {
  points: {
    point: number;
    text: string;
    whole: Together;
    counts: Record<Standing, number>;
    pairs: Pair[];
  }[];
}

/** What an idea is asked with: the text, or a file that holds it, and the scope. */
export interface Question {
  idea: string;
  file: File | null;
  scope: URLSearchParams;
}

async function posted(collection: string, resource: string, question: Question,
                      more: Record<string, string>): Promise<Response> {
  const scope = { ...Object.fromEntries(question.scope), ...more };
  const path = absolute(collection_path(collection, resource));
  const response = question.file
    ? await fetch(`${path}?${new URLSearchParams(scope)}`, { method: "POST", body: question.file,
        headers: { "Content-Type": "application/octet-stream" } })
    : await fetch(path, { method: "POST", body: JSON.stringify({ idea: question.idea, ...scope }),
        headers: { "Content-Type": "application/json" } });
  if (!response.ok) throw new RequestFailed((await response.json()) as ApiError);
  return response;
}

export async function ask<T>(collection: string, resource: string, question: Question,
                             more: Record<string, string>): Promise<T> {
  return (await (await posted(collection, resource, question, more)).json()) as T;
}

export async function report(collection: string, question: Question, format: string,
                             lang: string): Promise<Blob> {
  return (await posted(collection, "report", question, { format, lang })).blob();
}
