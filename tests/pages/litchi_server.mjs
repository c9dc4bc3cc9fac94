// Starts the real program on a free port with the demo corpus in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const kStartTimeout = 240_000;

export async function start_litchi(program) {
  const data = await mkdtemp(join(tmpdir(), "litchi-pages-"));
  const child = spawn(program, ["--data", data, "demo", "--port", "0"],
                      { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the server did not start")), kStartTimeout);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      const found = /Serving (http:\/\/127\.0\.0\.1:\d+)\//.exec(output);
      if (found) { clearTimeout(timer); resolve(found[1]); }
    });
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.removeAllListeners("exit");
    child.once("exit", () => {});
    child.kill("SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
    child.kill("SIGKILL");
    await rm(data, { recursive: true, force: true });
  };
  return { url, stop };
}
