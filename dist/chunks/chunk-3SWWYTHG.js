import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-OZAD3COR.js";

// builtin-above:node:fs
var require_node_fs = __commonJS({
  "builtin-above:node:fs"(exports, module) {
    module.exports = Object.create(__require("node:fs"));
  }
});

export {
  require_node_fs
};
