import { DEFAULT_KDF, KDF_BOUNDS, type KdfParameters, MIB } from "./kdf.ts";

const LEAST_MS = 500;
const MOST_MS = 1000;
const AIM_MS = 750;
const MOST_PASSES = 10;
const ROUNDS = 5;

/**
 * Parameters that take this computer between half a second and a second (V4), within the bounds and a quarter of its
 * memory. Memory is raised before passes, because memory is what an attacker pays for.
 */
export async function calibrate(
  measureMs: (parameters: KdfParameters) => Promise<number>,
  machineMemoryBytes: number,
): Promise<KdfParameters> {
  const most = mostMemoryKiB(machineMemoryBytes);
  let parameters = { ...DEFAULT_KDF, memoryKiB: Math.min(DEFAULT_KDF.memoryKiB, most) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = better(parameters, await measureMs(parameters), most);
    if (next.memoryKiB === parameters.memoryKiB && next.passes === parameters.passes) break;
    parameters = next;
  }
  return parameters;
}

function mostMemoryKiB(machineMemoryBytes: number): number {
  const [least, most] = KDF_BOUNDS.memoryKiB;
  return clamp(Math.floor(machineMemoryBytes / 4 / 1024 / MIB) * MIB, least, most);
}

function better(parameters: KdfParameters, ms: number, mostMemory: number): KdfParameters {
  if (ms >= LEAST_MS && ms <= MOST_MS) return parameters;
  const [leastPasses] = KDF_BOUNDS.passes;
  // Work is memory times passes: find the work that would take the time aimed for, then share it out again.
  const work = (parameters.memoryKiB * parameters.passes * AIM_MS) / Math.max(ms, 1);
  const wholeMiB = Math.floor(work / leastPasses / MIB) * MIB;
  const memoryKiB = clamp(wholeMiB, KDF_BOUNDS.memoryKiB[0], mostMemory);
  const passes = clamp(Math.round(work / memoryKiB), leastPasses, MOST_PASSES);
  return { ...parameters, memoryKiB, passes };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
