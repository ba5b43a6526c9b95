import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-OZAD3COR.js";

// builtin-above:node:path
var require_node_path = __commonJS({
  "builtin-above:node:path"(exports, module) {
    module.exports = Object.create(__require("node:path"));
  }
});

export {
  require_node_path
};
