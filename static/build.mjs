/**
 * Bundle and minify what visitors receive: one stylesheet, one script.
 *
 * Reads static/css/main.css and static/js/main.js, writes static/dist/. Fonts are
 * cut by static/build_fonts.py; file names get their hash from the web server.
 * Run by `npm run build`; add `--watch` to rebuild at each change.
 */
import { build, context } from "esbuild";

const root = new URL("..", import.meta.url).pathname;

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: root,
  entryPoints: ["static/css/main.css", "static/js/main.js"],
  entryNames: "[name]",
  outdir: "static/dist",
  bundle: true,
  minify: true,
  format: "esm",
  // The oldest browsers served: a three-year-old phone that still gets updates.
  target: ["chrome111", "firefox115", "safari16.4"],
  // The same relative address works from static/css/ and from static/dist/.
  external: ["../dist/fonts/*"],
  // Escapes French characters no more than needed.
  charset: "utf8",
  logLevel: "info",
};

if (process.argv.includes("--watch")) {
  const watcher = await context(options);
  await watcher.watch();
} else {
  await build(options);
}
