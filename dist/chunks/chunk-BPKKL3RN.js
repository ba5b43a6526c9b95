import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-HJB6ESR4.js";

// builtin:node:os
var require_node_os = __commonJS({
  "builtin:node:os"(exports, module) {
    module.exports = __require("node:os");
  }
});

export {
  require_node_os
};
