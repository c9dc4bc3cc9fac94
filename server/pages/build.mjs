// Bundles the pages: npm run build -- --outdir=DIR
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";

const argument = process.argv.find((word) => word.startsWith("--outdir="));
if (!argument) {
  console.error("usage: npm run build -- --outdir=DIR");
  process.exit(2);
}
const outdir = argument.slice("--outdir=".length);
await mkdir(outdir, { recursive: true });
await build({
  entryPoints: ["src/search.ts", "src/map.ts", "src/prior_art.ts", "src/roadmap.ts"],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "linked",
  outdir,
});
for (const file of ["index.html", "map.html", "prior_art.html", "roadmap.html", "style.css", "icon.svg"]) {
  await copyFile(`src/${file}`, `${outdir}/${file}`);
}
