import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A string in the forms in which software tends to leave it lying about. */
function formsOf(marker: string): [form: string, bytes: Buffer][] {
  const utf8 = Buffer.from(marker, "utf8");
  // Base64 of a text that stands somewhere inside another one depends on its offset: the middle of all three is sought.
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), utf8]).toString("base64");
    return Buffer.from(encoded.slice(4, -4), "utf8");
  });
  return [
    ["utf8", utf8],
    ["utf16le", Buffer.from(marker, "utf16le")],
    ["utf16be", Buffer.from(marker, "utf16le").swap16()],
    ["json", Buffer.from(JSON.stringify(marker).slice(1, -1), "utf8")],
    ["hex", Buffer.from(utf8.toString("hex"), "utf8")],
    ...base64.map((bytes): [string, Buffer] => ["base64", bytes]),
  ];
}

/** Every place below a folder where one of the markers stands in the open: "file: marker as form". */
export function huntMarkers(folder: string, markers: string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  if (files.length === 0) throw new Error("nothing to hunt in");
  return files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return markers.flatMap((marker) =>
      formsOf(marker)
        .filter(([, form]) => bytes.includes(form))
        .map(([form]) => `${entry.name}: ${marker} as ${form}`),
    );
  });
}
