/** One line about what is going on. */
export function say(text) {
  console.log(`▸ ${text}`);
}

export function seconds(milliseconds) {
  const s = milliseconds / 1000;
  if (s < 60) {
    return `${s < 10 ? s.toFixed(1) : Math.round(s)} s`;
  }
  return `${Math.floor(s / 60)} min ${Math.round(s % 60)} s`;
}
