/** UUIDv7s that count up from one, so that a failing test fails the same way again. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01950000-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
  };
}
