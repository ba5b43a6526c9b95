import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeLoopback,
  sharedLoopback
} from "./chunk-CFLNQKAA.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  nodeLoopback,
  sharedLoopback
};
