// The journal of a guard that lives as long as a job: what it could not answer, and what became well later. Lines of
// JSON, without credentials, that the post step reads.

import type { Attempt } from "../mirror/journal.ts";

export type GuardRecord =
  | {
      readonly kind: "refused";
      readonly atMs: number;
      /** Below the guard, escaped: `example.test/!x/@v/v1.0.0.zip`. */
      readonly path: string;
      /** Words of ours, where no attempt says it. */
      readonly said?: string;
      /** Every attempt at something better was made; false for a plain "not found". */
      readonly gaveUp: boolean;
      readonly attempts: readonly Attempt[];
    }
  /** Only of what was refused before. */
  | { readonly kind: "answered"; readonly atMs: number; readonly path: string }
  /** go had to wait long for it, and got it. */
  | {
      readonly kind: "waited";
      readonly atMs: number;
      readonly path: string;
      readonly forMs: number;
      /** Who sent it in the end, at which attempt, and how much. */
      readonly mirror: string;
      readonly attempts: number;
      readonly bytes: number;
    }
  | { readonly kind: "replaced"; readonly atMs: number; readonly who: "worker" | "standby" };

export type Waited = Extract<GuardRecord, { readonly kind: "waited" }>;
export type Refused = Extract<GuardRecord, { readonly kind: "refused" }>;

export function formatRecord(record: GuardRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** A process that was killed may have left half a line: that one is left out. */
export function parseRecords(text: string): GuardRecord[] {
  return text.split("\n").flatMap((line) => {
    try {
      const record: unknown = JSON.parse(line);
      return isRecord(record) ? [record] : [];
    } catch {
      return [];
    }
  });
}

function isRecord(value: unknown): value is GuardRecord {
  return typeof value === "object" && value !== null && "kind" in value && "atMs" in value;
}

/** The last refusal of every path that was never answered well after it, in the order of time. */
export function neverAnswered(records: readonly GuardRecord[]): Refused[] {
  const open = new Map<string, Refused>();
  for (const record of records) {
    if (record.kind === "answered") open.delete(record.path);
    else if (record.kind === "refused") {
      open.delete(record.path);
      open.set(record.path, record);
    }
  }
  return [...open.values()];
}
