// A menu at a button: arrow keys, first letters, Escape, and the focus back where it came from.

import { el, icon } from './dom.js';

let current = null;

/** `items`: [{ label, icon?, act }]. Opening it again closes it. */
export function toggleMenu(opener, items, label) {
  if (current?.opener === opener) {
    closeMenu();
    return;
  }
  closeMenu();
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': label, onkeydown },
    ...items.filter(Boolean).map(item => el('button', {
      type: 'button', role: 'menuitem', tabindex: '-1', class: item.class ?? null, 'aria-label': item.name ?? null,
      onclick: () => { closeMenu(); item.act(); },
    }, item.icon && icon(item.icon), item.label)));
  document.body.append(menu);
  place(menu, opener);
  opener.setAttribute('aria-expanded', 'true');
  current = { opener, menu };
  menu.querySelector('button').focus();
}

function closeMenu() {
  if (!current) return;
  const { opener, menu } = current;
  current = null;
  const hadFocus = menu.contains(document.activeElement);
  menu.remove();
  opener.setAttribute('aria-expanded', 'false');
  if (hadFocus) opener.focus();
}

function onkeydown(event) {
  const items = [...current.menu.querySelectorAll('[role=menuitem]')];
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % items.length, ArrowRight: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length, ArrowLeft: (at - 1 + items.length) % items.length,
    Home: 0, End: items.length - 1,
  }[event.key];
  if (to !== undefined) {
    items[to].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    closeMenu();
  } else if (event.key.length === 1 && /\S/.test(event.key)) {
    items.find(item => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    return;
  } else {
    return;
  }
  if (event.key !== 'Tab') event.preventDefault();
}

/** Beside the button, inside the window. */
function place(menu, opener) {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4 + height <= innerHeight;
  menu.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
}

document.addEventListener('pointerdown', event => {
  if (current && !current.menu.contains(event.target) && !current.opener.contains(event.target)) closeMenu();
});
addEventListener('resize', closeMenu);
