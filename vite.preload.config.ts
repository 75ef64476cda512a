import { defineConfig } from "vite";

// A sandboxed preload is CommonJS and may require nothing but electron.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: true,
    outDir: "out/preload",
    emptyOutDir: true,
    target: "node24",
    rolldownOptions: {
      external: ["electron"],
      input: { index: "main/preload/index.ts" },
      output: { format: "cjs", entryFileNames: "[name].cjs" },
    },
  },
});
