import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-HJB6ESR4.js";

// builtin:node:fs
var require_node_fs = __commonJS({
  "builtin:node:fs"(exports, module) {
    module.exports = __require("node:fs");
  }
});

export {
  require_node_fs
};
