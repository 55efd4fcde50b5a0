// The phone: starts everything and follows the address.

import { listen } from './api.js';
import * as chats from './chats.js';
import * as conversation from './conversation.js';
import './log.js';
import { currentRoute, showView } from './navigation.js';
import { on } from './store.js';

function follow() {
  const [number, customer] = currentRoute();
  conversation.show(number, customer);
  showView(conversation.currentChat() ? 'conversation' : 'chats');
}

addEventListener('hashchange', () => {
  follow();
  const first = conversation.currentChat() ? document.getElementById('composer-text') : document.querySelector('.chat');
  first?.focus({ preventScroll: true });
});
on('state', follow);
setInterval(() => {
  chats.tick();
  conversation.tick();
}, 1000);
listen();
