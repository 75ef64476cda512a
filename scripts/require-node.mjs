// Loaded before anything else by every script that needs the vault or TypeScript: on an older Node the vault's
// driver ends the process without a word, and TypeScript files cannot be read at all.
const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Attune needs Node ${NEEDED.join(".")} or newer; this is ${process.versions.node}. ` +
      "Run it through npm (npm start), which brings its own.\n",
  );
  process.exit(1);
}
