// Why a file is no usable module zip.

import type { ReadFault } from "./byte-window.ts";

export interface ZipFault {
  readonly kind:
    /** No archive at all, or its directory makes no sense. */
    | "not-a-zip"
    /** An archive, but an entry's bytes are not what its directory says. */
    | "damaged"
    /** Beyond what Go takes, or what its directory may ask us to hold. */
    | "too-large"
    /** A name that no h1 can be made of. */
    | "illegal-name"
    /** The file itself could not be read. */
    | "unreadable";
  /** For the log: which entry, which limit. */
  readonly detail: string;
}

export function unreadable(fault: ReadFault): ZipFault {
  return { kind: "unreadable", detail: fault.message };
}
