// What went wrong, in words, for a while.

import { el, iconButton } from './dom.js';

const region = document.getElementById('problems');

export function problem(text) {
  const note = el('p', {}, text, iconButton('close', 'Dismiss', () => note.remove()));
  region.replaceChildren(note);
}

/** Shows why a promise failed; true when it did not. */
export async function attempt(promise) {
  try {
    await promise;
    region.replaceChildren();
    return true;
  } catch (error) {
    problem(error.message);
    return false;
  }
}
