// JSON as a person reads it: indented, coloured, with a button that copies it.

import { announce } from './announcer.js';
import { el, iconButton } from './dom.js';
import { attempt } from './problems.js';

const tokens = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** `json`: an object, or a string as it went over the network. */
export function jsonBlock(json, label) {
  const text = pretty(json);
  const copy = iconButton('copy', `Copy ${label}`, async () => {
    if (await attempt(navigator.clipboard.writeText(text))) announce('Copied');
  });
  return el('div', { class: 'json' }, copy,
    el('pre', { tabindex: '0', role: 'group', 'aria-label': label }, el('code', {}, ...coloured(text))));
}

function pretty(json) {
  try {
    // Through the parser and back, "\/" and "\u00e8" become readable. Ids are strings, so no digit is lost.
    return JSON.stringify(typeof json === 'string' ? JSON.parse(json) : json, null, 2);
  } catch {
    return json;
  }
}

function* coloured(text) {
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    if (match.index > end) yield text.slice(end, match.index);
    const [whole, string, colon] = match;
    if (colon) {
      yield el('span', { class: 'json-name' }, string);
      yield colon;
    } else {
      yield el('span', { class: string ? 'json-text' : 'json-other' }, whole);
    }
    end = match.index + whole.length;
  }
  yield text.slice(end);
}
