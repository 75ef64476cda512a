import { Component, type ReactNode } from "react";
import { Broken } from "./Broken.tsx";

/** When a page throws, says so plainly and offers to load it again; what was typed is kept outside the page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
