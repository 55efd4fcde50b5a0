// Builds elements. Texts become text nodes: nothing that the business sends is ever parsed as HTML.

/** An element: `el('a', { class: 'x', href: url, onclick: f }, 'text', child, null)`. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link that opens outside of the page, or plain text where it is no web address. */
export function link(address, ...children) {
  const url = webAddress(address) ?? phoneAddress(address);
  return url
    ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children)
    : el('span', { title: 'Not a web address' }, ...children);
}

/** Only http and https: anything else could run script. */
export function webAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

const phoneAddress = address => (/^tel:\+?[\d -]+$/.test(address) ? address : null);

const shapes = {
  send: 'M4 12 20 4l-5 16-3.500-6.500z',
  attach: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  log: 'M8 6 3 12l5 6M16 6l5 6-5 6M13.500 5l-3 14',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  close: 'M6 6l12 12M18 6 6 18',
  add: 'M12 5v14M5 12h14',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.500 2',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9',
  settings: 'M9 7V3M15 7V3M6 7h12v4a6 6 0 0 1-12 0zM12 17v4',
  reply: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  place: 'M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11M12 12.200a2.300 2.300 0 1 0-.01 0',
  person: 'M12 12a4 4 0 1 0-.01 0M4.500 20a7.500 7.500 0 0 1 15 0',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9.500h.01',
  video: 'M4 6h11v12H4zM15 10l5-3v10l-5-3',
  audio: 'M12 4a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 12 4M6 11a6 6 0 0 0 12 0M12 17v3',
  sticker: 'M4 4h16v9l-7 7H4zM13 20v-7h7M8.500 9h.01M14 9h.01',
  phone: 'M6 3h4l1.500 5-2.500 1.500a11 11 0 0 0 5.500 5.500l1.500-2.500 5 1.500v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2',
  shop: 'M4 9h16l-1-5H5zM5 9v11h14V9M10 20v-6h4v6',
  form: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  smile: 'M12 3a9 9 0 1 0 .01 0M8.500 14.500a4.500 4.500 0 0 0 7 0M9 9.500h.01M15 9.500h.01',
  tick: 'M5 12.500l4.500 4.500L19 7',
  ticks: 'M2 12.500l4.500 4.500L16 7M10.500 16l1 1L21 7',
  wait: 'M12 4a8 8 0 1 0 .01 0M12 8v4.500h3',
  warn: 'M12 3.500 21.500 20h-19zM12 10v4.500M12 17.300h.01',
  search: 'M10.500 4a6.500 6.500 0 1 0 .01 0M15.500 15.500 20 20',
};

/** A picture without meaning of its own: its button or neighbour says what it is. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** A button with a picture; its label is its name and its tooltip. */
export const iconButton = (name, label, onclick, attributes = {}) =>
  el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...attributes }, icon(name));

export const button = (label, onclick, attributes = {}) =>
  el('button', { type: 'button', class: 'button', onclick, ...attributes }, label);

/** A labelled field: `field('Name', el('input', { name: 'name' }))`. */
export const field = (label, control, hint) =>
  el('label', { class: 'field' }, el('span', { class: 'field-label' }, label), control, hint && el('span', { class: 'hint' }, hint));

const palette = ['#4a45c9', '#a3420f', '#0f6b62', '#9c2f63', '#3d6214', '#1f5f99', '#7a4a8f', '#80510b'];

/** Round initials in a colour that belongs to the name. */
export function avatar(name) {
  const letters = name.split(/\s+/).filter(Boolean).map(word => [...word][0]).slice(0, 2).join('').toUpperCase();
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)) >>> 0, 7);
  const circle = el('span', { class: 'avatar', 'aria-hidden': 'true' }, letters || '?');
  circle.style.backgroundColor = palette[sum % palette.length];
  return circle;
}
