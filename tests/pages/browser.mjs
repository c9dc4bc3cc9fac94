// Debian's Chromium through playwright-core, which `npm ci` put beside the pages.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";

const require = createRequire(new URL("../../server/pages/package.json", import.meta.url));
const { chromium } = require("playwright-core");

export async function open_browser() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  if (!executablePath) throw new Error("Chromium is not installed (package chromium)");
  return chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--disable-dev-shm-usage"],
  });
}
