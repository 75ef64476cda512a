import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Served from the root of its own origin by both hosts, so that a page's address never changes where its files are.
export default defineConfig({
  root: "renderer",
  base: "/",
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "esnext",
    // Nothing inline: the policy allows files of our own and nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
