// Tells those who listen what they cannot see.

const region = document.getElementById('announcer');

export function announce(text) {
  // The same text twice must be heard twice.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
