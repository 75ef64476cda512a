const NEEDED = { major: 22, minor: 14 };

/** A sentence for the person when this Node is too old for the vault's driver, which would end the process unasked. */
export function nodeComplaint(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
  if (fits) return undefined;
  return `Attune needs Node ${NEEDED.major}.${NEEDED.minor} or newer, and this is Node ${version}. Start it through npm, which brings its own.`;
}
