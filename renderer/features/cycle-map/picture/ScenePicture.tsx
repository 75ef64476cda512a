import type { Scene, Shape, TextShape } from "./shapes.ts";

/** A scene on a page: the same picture as the file, drawn by React, in the page's own typefaces. */
export function ScenePicture({ scene, className }: { scene: Scene; className?: string | undefined }) {
  const { x, y, width, height } = scene.viewBox;
  return (
    <svg className={className} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={scene.title}>
      <rect x={x} y={y} width={width} height={height} fill={scene.paper} />
      {scene.shapes.map((shape) => (
        <Drawn key={JSON.stringify(shape)} shape={shape} />
      ))}
    </svg>
  );
}

function Drawn({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case "path":
      return (
        <path
          d={shape.d}
          fill={shape.fill}
          stroke={shape.stroke}
          strokeWidth={shape.width}
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeDasharray={shape.dash || undefined}
          transform={shape.transform || undefined}
        />
      );
    case "rect":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          fill={shape.fill}
          stroke={shape.stroke}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dash || undefined}
        />
      );
    case "text":
      return <Written shape={shape} />;
  }
}

function Written({ shape }: { shape: TextShape }) {
  const { font } = shape;
  return (
    <text
      x={shape.x}
      y={shape.y}
      fontFamily={font.family === "sans" ? "var(--sans)" : "var(--words)"}
      fontSize={font.size}
      fontWeight={font.weight}
      fontStyle={font.italic ? "italic" : undefined}
      fill={shape.fill}
      textAnchor={shape.anchor}
      direction={shape.rtl ? "rtl" : undefined}
      {...(shape.length > 0 && { textLength: shape.length, lengthAdjust: "spacingAndGlyphs" })}
    >
      {shape.text}
    </text>
  );
}
