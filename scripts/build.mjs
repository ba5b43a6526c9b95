// Builds dist/ from src/. The same sources give the same bytes on every machine, so that dist can be compared.
import { rmSync } from "node:fs";
import { build } from "esbuild";

// @actions/http-client loads undici only for getAgentDispatcher(), which nothing here calls: 790 KB of start-up.
const withoutUndici = {
  name: "without-undici",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^undici$/ }, ({ importer }) =>
      /@actions[\\/]http-client/.test(importer) ? { path: "undici", namespace: "stub" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "stub" }, () => ({
      contents: `export class ProxyAgent { constructor() { throw new Error("undici is not bundled") } }`,
    }));
  },
};

const outdir = process.argv[2] ?? "dist";
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: {
    main: "src/main.ts",
    post: "src/post.ts",
    cli: "src/cli.ts",
    "cache-child": "src/cache-child.ts",
  },
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "linked",
  plugins: [withoutUndici],
  banner: { js: `import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);` },
});
