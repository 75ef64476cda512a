import { defineConfig } from "vite";

// The native packages find their binaries beside themselves, so they stay packages; all else is bundled.
const external = ["electron", "better-sqlite3-multiple-ciphers", "@node-rs/argon2"];

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    outDir: "out/main",
    emptyOutDir: true,
    target: "node24",
    rolldownOptions: {
      external,
      input: { index: "main/index.ts", core: "main/core/index.ts" },
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
