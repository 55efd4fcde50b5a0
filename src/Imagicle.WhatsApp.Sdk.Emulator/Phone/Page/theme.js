// No module: it runs before the first paint, so that a page in the chosen theme does not flash in the other one.
'use strict';
{
  let chosen = null;
  try {
    chosen = localStorage.getItem('phone-theme');
  } catch {
    // Storage is switched off: the system's theme it is.
  }
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
}
