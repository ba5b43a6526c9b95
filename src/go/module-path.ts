// Which module paths and versions Go allows, which versions fit which path, and how both are written in a URL
// or a file name: each capital letter as `!` and its small one (golang.org/x/mod/module).

import { err, ok, type Result } from "../core/result.ts";
import { isCanonicalVersion, isIncompatible, isValidVersion, majorOf } from "./semver.ts";

const windowsNames = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;

/** module.CheckPath. The error says what is wrong with which path. */
export function checkModulePath(path: string): Result<void, string> {
  const problem = problemOfPath(path);
  return problem === undefined
    ? ok(undefined)
    : err(`malformed module path ${JSON.stringify(path)}: ${problem}`);
}

function problemOfPath(path: string): string | undefined {
  if (path === "") return "empty string";
  if (path.startsWith("-")) return "leading dash";
  if (path.includes("//")) return "double slash";
  if (path.endsWith("/")) return "trailing slash";
  for (const element of path.split("/")) {
    const problem = problemOfElement(element, "module");
    if (problem !== undefined) return problem;
  }
  const [host = ""] = path.split("/", 1);
  if (!host.includes(".")) return "missing dot in first path element";
  const wrong = /[^-.0-9a-z]/.exec(host);
  if (wrong !== null) return `invalid char '${wrong[0]}' in first path element`;
  return splitPathVersion(path) === undefined ? "invalid version" : undefined;
}

/** module.checkElem, for an element of a module path or for a version, which has to be a file name. */
function problemOfElement(element: string, kind: "module" | "file"): string | undefined {
  if (element === "") return "empty path element";
  if (/^\.+$/.test(element)) return `invalid path element ${JSON.stringify(element)}`;
  if (kind === "module" && element.startsWith(".")) return "leading dot in path element";
  if (element.endsWith(".")) return "trailing dot in path element";
  const wrong = (kind === "module" ? /[^-._~0-9A-Za-z]/u : /[^-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z\p{L}]/u).exec(
    element,
  );
  if (wrong !== null) return `invalid char '${wrong[0]}'`;
  const [short = ""] = element.split(".", 1);
  if (windowsNames.test(short))
    return `${JSON.stringify(short)} disallowed as path element component on Windows`;
  if (kind === "module" && /~[0-9]+$/.test(short)) return "trailing tilde and digits in path element";
  return undefined;
}

/** Whether a file of a module zip may have this name, or a directory of it (module.CheckFilePath, element by element). */
export function isFileElement(element: string): boolean {
  return problemOfElement(element, "file") === undefined;
}

/**
 * The major version a path ends in: "v2" of example.com/m/v2, "v3" of gopkg.in/yaml.v3, "" if it names none;
 * undefined if it ends in one that cannot be, such as /v1 (module.SplitPathVersion).
 */
export function splitPathVersion(path: string): { readonly major: string } | undefined {
  if (path.startsWith("gopkg.in/")) {
    const major = /\.(v0$|v[1-9][0-9]*(?=(?:-unstable)?$))/.exec(path)?.[1];
    return major === undefined ? undefined : { major };
  }
  const tail = /[^]\/v([0-9.]+)$/.exec(`/${path}`)?.[1];
  if (tail === undefined) return { major: "" };
  return /^[1-9][0-9]*$/.test(tail) && tail !== "1" ? { major: `v${tail}` } : undefined;
}

/** Whether the major version is the one the path asks for (module.CheckPathMajor). The path must split well. */
export function checkMajor(version: string, major: string, gopkgIn: boolean): Result<void, string> {
  // Go once wrote v0.0.0 pseudo-versions for gopkg.in paths that end in .v1; they are still about.
  if (gopkgIn && major === "v1" && version.startsWith("v0.0.0-")) return ok(undefined);
  const actual = majorOf(version);
  const fits =
    major === "" ? actual === "v0" || actual === "v1" || isIncompatible(version) : actual === major;
  if (fits) return ok(undefined);
  return err(`version ${JSON.stringify(version)} invalid: should be ${major || "v0 or v1"}, not ${actual}`);
}

/**
 * Whether go may ask for exactly this version of the module and must be given exactly it: the path is valid, the
 * version canonical and of the path's major version (module.Check; cmd/go/internal/modfetch/proxy.go, Stat).
 */
export function checkVersionFitsPath(module: string, version: string): Result<void, string> {
  const path = checkModulePath(module);
  if (!path.ok) return path;
  if (!isValidVersion(version)) return err(`${module}@${version}: invalid version: not a semantic version`);
  if (!isCanonicalVersion(version))
    return err(`${module}@${version}: invalid version: not in canonical form`);
  const fits = checkMajor(version, splitPathVersion(module)?.major ?? "", module.startsWith("gopkg.in/"));
  return fits.ok ? fits : err(`${module}: ${fits.error}`);
}

/** `github.com/!azure/x` for github.com/Azure/x (module.EscapePath). */
export function escapePath(path: string): Result<string, string> {
  const checked = checkModulePath(path);
  return checked.ok ? ok(escapeCapitals(path)) : checked;
}

/** The module of an escaped path, if that is well formed and names a valid one (module.UnescapePath). */
export function unescapePath(escaped: string): Result<string, string> {
  const path = unescapeCapitals(escaped);
  if (path === undefined) return err(`invalid escaped module path ${JSON.stringify(escaped)}`);
  const checked = checkModulePath(path);
  return checked.ok
    ? ok(path)
    : err(`invalid escaped module path ${JSON.stringify(escaped)}: ${checked.error}`);
}

/** A version or a query such as a branch, of any form that can be a file name without `!` (module.EscapeVersion). */
export function escapeVersion(version: string): Result<string, string> {
  const problem = problemOfElement(version, "file");
  if (problem !== undefined || /[^\0-\x7f]|!/.test(version))
    return err(`version ${JSON.stringify(version)} invalid: disallowed version string`);
  return ok(escapeCapitals(version));
}

/** module.UnescapeVersion. */
export function unescapeVersion(escaped: string): Result<string, string> {
  const version = unescapeCapitals(escaped);
  if (version === undefined) return err(`invalid escaped version ${JSON.stringify(escaped)}`);
  const problem = problemOfElement(version, "file");
  return problem === undefined
    ? ok(version)
    : err(`invalid escaped version ${JSON.stringify(version)}: ${problem}`);
}

function escapeCapitals(text: string): string {
  return text.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
}

function unescapeCapitals(text: string): string | undefined {
  if (/[^\0-@[-\x7f]|!(?![a-z])/.test(text)) return undefined;
  return text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
