/** A mood with its sign, one digit after the point: "+1.5", "−0.4", "0". */
export function moodNumber(mood: number, digits = 1): string {
  const shown = Math.abs(mood).toFixed(digits);
  if (Number(shown) === 0) return "0";
  return `${mood > 0 ? "+" : "−"}${shown}`;
}
