// Which chat is open stands in the address, so that the browser's Back works as a phone's does.

const app = document.getElementById('app');

export function openChat(number, customer) {
  location.hash = chatHash(number, customer);
}

export const chatHash = (number, customer) => `#/${encodeURIComponent(number)}/${encodeURIComponent(customer)}`;

export function openList() {
  location.hash = '#/';
}

/** [number, customer], both undefined at the list. */
export function currentRoute() {
  const [, number, customer] = location.hash.split('/').map(decodeURIComponent);
  return [number || undefined, customer];
}

/** On a phone one view shows at a time: chats, conversation or log. */
export function showView(name) {
  app.dataset.view = name;
  dispatchEvent(new Event('viewchange'));
}

/** Beside the chat on a wide screen; over it on a narrow one. */
export function toggleLog() {
  const narrow = matchMedia('(max-width: 1099px)').matches;
  const open = narrow ? app.dataset.view !== 'log' : app.dataset.log === 'closed';
  if (narrow) {
    showView(open ? 'log' : currentRoute()[0] ? 'conversation' : 'chats');
  } else {
    app.dataset.log = open ? 'open' : 'closed';
  }
  if (open) document.querySelector('#log button')?.focus();
}
