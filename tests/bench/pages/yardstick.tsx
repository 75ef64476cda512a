import { type Node, ReactFlow, useEdgesState, useNodesState } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createRoot } from "react-dom/client";

/** A box of the map, in pixels of the window, with its words. */
export type YardstickBox = { id: string; x: number; y: number; width: number; height: number; text: string };

/** The yardstick of the canvas bench: the same boxes on a bare React Flow, as its documentation shows it. */
function Yardstick({ boxes }: { boxes: readonly YardstickBox[] }) {
  const [nodes, , onNodesChange] = useNodesState<Node>(
    boxes.map(({ id, x, y, width, height, text }) => ({
      id,
      position: { x, y },
      width,
      height,
      data: { label: text },
    })),
  );
  const [edges, , onEdgesChange] = useEdgesState(
    boxes
      .slice(1, 13)
      .map(({ id }, index) => ({ id: `to ${id}`, source: boxes[index]?.id ?? id, target: id })),
  );
  return (
    <ReactFlow nodes={nodes} edges={edges} onNodesChange={onNodesChange} onEdgesChange={onEdgesChange} />
  );
}

const given = (globalThis as unknown as { yardstickBoxes: readonly YardstickBox[] }).yardstickBoxes;
const root = document.createElement("div");
root.style.cssText = "position: fixed; inset: 0";
document.body.append(root);
createRoot(root).render(<Yardstick boxes={given} />);
