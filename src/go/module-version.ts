// A module at a version, and the three files the GOPROXY protocol knows of it (https://go.dev/ref/mod#goproxy-protocol).

export interface ModuleVersion {
  /** As written in go.mod, unescaped. */
  readonly module: string;
  /** Canonical, such as v1.2.3, v2.0.0+incompatible or a pseudo-version. */
  readonly version: string;
}

export type FileKind = "info" | "mod" | "zip";

const fileKinds: ReadonlySet<string> = new Set<FileKind>(["info", "mod", "zip"]);

/** False of lists, and of what a checksum database has. */
export function isFileKind(file: string): file is FileKind {
  return fileKinds.has(file);
}

export interface ModuleFile extends ModuleVersion {
  readonly kind: FileKind;
}

/** The way Go writes it: `github.com/pkg/errors@v0.9.1`. */
export function formatModuleVersion({ module, version }: ModuleVersion): string {
  return version === "" ? module : `${module}@${version}`;
}
