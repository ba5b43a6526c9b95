// Turns one TypeScript file into JavaScript for jest. Types are checked by `npm run check`, not here.
import { createHash } from "node:crypto";
import { transformSync, version } from "esbuild";

const options = { loader: "ts", format: "esm", target: "node20", sourcemap: "inline", sourcesContent: true };

export default {
  process: (source, file) => ({ code: transformSync(source, { ...options, sourcefile: file }).code }),
  getCacheKey: (source, file, { configString }) =>
    createHash("sha256")
      .update([source, file, configString, version, JSON.stringify(options)].join("\0"))
      .digest("hex"),
};
