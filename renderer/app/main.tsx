import "@fontsource-variable/atkinson-hyperlegible-next";
import "@fontsource-variable/literata";
import "@fontsource-variable/literata/wght-italic.css";
import "@mantine/core/styles.css";
import "../ui/tokens.css";
import { createRoot } from "react-dom/client";
import { connect } from "../bridge/index.ts";
import { Providers } from "./Providers.tsx";
import { WindowByRole } from "./WindowByRole.tsx";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
// Mantine's modal adds a style element by way of a library that reads its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

connect();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <Providers nonce={nonce}>
    <WindowByRole />
  </Providers>,
);
