// A checksum database that lies, or lacks a piece of its log (GMG402, GMG403): a real one, signed with a key of its own,
// and changed on its way out. One entry makes one fault for real: code, name, maker, programs.
import { buildSync } from "esbuild";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { says, withProxy } from "./making.mjs";
import { serveFiles } from "./servers.mjs";

const otherHash = `h1:${"A".repeat(43)}=`;
/** Before, there was no checksum database. */
const since = ["go1.13"];

/** Module, version, h1 and lines of go.sum of what the scene needs. */
function modulesOf({ goSum }) {
  const lines = goSum.trim().split("\n");
  return lines
    .filter((line) => !line.includes("/go.mod "))
    .map((line) => {
      const [module, version, h1] = line.split(" ");
      const own = lines.filter((other) => other.startsWith(`${module} ${version}`));
      return { module, version, h1, goSum: `${own.join("\n")}\n` };
    });
}

async function openDatabase(scene, modules, options) {
  const outfile = join(scene.root, "checksum-database.mjs");
  const entry = join(import.meta.dirname, "../../__tests__/fakes/checksum-database.ts");
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm" });
  const { checksumDatabase } = await import(pathToFileURL(outfile).href);
  const database = await checksumDatabase(modules, options);
  await scene.open({ stop: () => void database.close() });
  return database;
}

/** Downloads without go.sum, before the database at this address. */
async function downloadBefore(scene, gosumdb) {
  const { port } = await scene.open(serveFiles(scene.store));
  scene.write("go.sum", "");
  return withProxy(`http://127.0.0.1:${port}`, { GOSUMDB: gosumdb })(scene);
}

/** `change(path, content)` gives what is sent instead, or undefined for "not found"; `records` what was signed. */
const changed =
  (change, records = (modules) => modules) =>
  async (scene) => {
    const database = await openDatabase(scene, records(modulesOf(scene)));
    const { port } = await scene.open(
      serveFiles(scene.root, (request, response) => {
        const path = decodeURIComponent(request.url).slice(1);
        const content = database.itself[path];
        const sent = content === undefined ? undefined : change(path, content);
        if (sent === undefined) return says(404, `not found: ${path}\n`)(request, response);
        response.end(sent);
        return true;
      }),
    );
    return downloadBefore(scene, `${database.verifier} http://127.0.0.1:${port}`);
  };

const inLookups = (act) => (path, content) => (path.startsWith("lookup/") ? act(String(content)) : content);

export const databaseFaults = [
  [
    "GMG402",
    "other-bytes",
    async (scene) => {
      const modules = modulesOf(scene);
      const liesAbout = modules.find(({ module }) => module === "rsc.io/quote");
      return downloadBefore(scene, (await openDatabase(scene, modules, { liesAbout })).gosumdb);
    },
  ],
  [
    "GMG402",
    "not-in-record",
    changed(
      (_path, content) => content,
      (modules) =>
        modules.map((made) => ({ ...made, goSum: made.goSum.replaceAll(made.module, "example.com/other") })),
    ),
    since,
  ],
  ["GMG402", "wrong-record", changed(inLookups((text) => text.replace(/ h1:\S+/, ` ${otherHash}`))), since],
  [
    "GMG402",
    "wrong-signature",
    changed((path, content) =>
      /^(?:latest|lookup\/)/.test(path)
        ? String(content).replace(
            /^(— \S+ \S{8})(\S)/m,
            (_, before, letter) => before + (letter === "A" ? "B" : "A"),
          )
        : content,
    ),
    since,
  ],
  [
    "GMG402",
    "wrong-tile",
    changed((path, content) => (path.startsWith("tile/") ? Buffer.alloc(content.length, 1) : content)),
    since,
  ],
  ["GMG403", "tile-404", changed((path, content) => (path.startsWith("tile/") ? undefined : content)), since],
];
