// Runs before anything is drawn, so that a chosen theme does not flash.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const chosen = localStorage.getItem('opcodec-theme');
    if (chosen === 'light' || chosen === 'dark') {
      root.dataset.theme = chosen;
    }
  } catch {
    // Without storage the system's theme it is.
  }
})();
