import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require
} from "./chunk-HJB6ESR4.js";

// builtin:node:url
var require_node_url = __commonJS({
  "builtin:node:url"(exports, module) {
    module.exports = __require("node:url");
  }
});

export {
  require_node_url
};
