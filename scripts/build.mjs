// Builds dist/ from src/. The same sources give the same bytes on every machine, so that dist can be compared.
// node scripts/build.mjs [OUTDIR [ENTRY…]]: tests build single entries elsewhere, with exactly these options.
import { rmSync } from "node:fs";
import { isBuiltin } from "node:module";
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

// An import of a part of Node reads all that it exports, and for node:http that loads undici: 17 ms of start-up in Node 24.
// require does not. What our own code imports stands above an object of its own, for of what stands in it esbuild makes
// getters, which cost more than many a call that they lead to.
const builtinsByRequire = {
  name: "builtins-by-require",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind, importer }) => {
      if (kind !== "import-statement" || !isBuiltin(path)) return undefined;
      return { path, namespace: /[\\/]node_modules[\\/]/.test(importer) ? "builtin" : "builtin-above" };
    });
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
    onLoad({ filter: /.*/, namespace: "builtin-above" }, ({ path }) => ({
      contents: `module.exports = Object.create(require(${JSON.stringify(path)}))`,
    }));
  },
};

const [outdir = "dist", ...chosen] = process.argv.slice(2);
const entries =
  chosen.length > 0 ? chosen : ["main", "post", "cli", "cache-child", "guard-process", "hash-worker"];
/** What runs beside an entry and is none: its source lies where its layer is. */
const sources = { "hash-worker": "src/adapters/hash-worker.ts" };

// Each by itself: what all of them share would be cut into seventy small files, and to load those takes 20 ms longer
// than one large one that holds it all.
const buildEntry = (entry) => ({
  entryPoints: { [entry]: sources[entry] ?? `src/${entry}.ts` },
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "linked",
  plugins: [withoutUndici, builtinsByRequire],
  banner: { js: `import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);` },
});

rmSync(outdir, { recursive: true, force: true });
for (const entry of entries) await build(buildEntry(entry));
