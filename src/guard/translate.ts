// go's output with the guard taken out of it, so that a diagnosis speaks of the mirror and never of 127.0.0.1.

/**
 * go's output with each of the guard's refusals replaced by what go would have said of the mirror behind it, and
 * the guard's address by GOPROXY elsewhere. `wordsOf` gives them by the path below the guard, without a `go: ` in
 * front. go prints a refusal as cmd/go/internal/web/api.go, HTTPError.Error, writes it.
 */
export function withoutGuard(
  output: string,
  address: string,
  wordsOf: (path: string) => string | undefined,
): string {
  const quoted = address.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const refusal = new RegExp(
    `reading ${quoted}/(\\S{1,2000}): \\d{3} [^\\n]*(?:\\n\\tserver response:(?: [^\\n]*|(?:\\n\\t[^\\n]*)*))?`,
    "g",
  );
  return output
    .replace(refusal, (whole, path: string) => wordsOf(path.replaceAll("%21", "!")) ?? whole)
    .replaceAll(address, "GOPROXY");
}
