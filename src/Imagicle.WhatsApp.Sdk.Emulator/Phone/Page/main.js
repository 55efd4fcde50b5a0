// The phone: starts everything and follows the address.

import { listen } from './api.js';
import * as chats from './chats.js';
import * as conversation from './conversation.js';
import './log.js';
import { currentRoute } from './navigation.js';
import { on } from './store.js';

function follow() {
  const [number, customer] = currentRoute();
  conversation.show(number, customer);
}

addEventListener('hashchange', () => {
  follow();
  const first = conversation.currentChat() ? document.getElementById('composer-text') : document.querySelector('.chat');
  first?.focus({ preventScroll: true });
});
// Its own address would be taken for a chat's.
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('composer-text')?.focus();
});
on('state', follow);
setInterval(() => {
  chats.tick();
  conversation.tick();
}, 1000);
listen();
