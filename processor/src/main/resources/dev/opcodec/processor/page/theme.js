(() => {
  'use strict';

  const root = document.documentElement;
  const THEMES = ['auto', 'light', 'dark'];
  const theme = () => root.dataset.theme ?? 'auto';

  function choose(next) {
    if (next === 'light' || next === 'dark') {
      root.dataset.theme = next;
    } else {
      delete root.dataset.theme;
    }
  }

  // Before anything is drawn, so that a chosen theme does not flash.
  root.classList.add('js');
  try {
    choose(localStorage.getItem('opcodec-theme'));
  } catch {
    // Without storage the system's theme it is.
  }

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const name = () => {
      button.setAttribute('aria-label', `Theme: ${theme()}`);
      button.title = `Theme: ${theme()}`;
      button.dataset.shows = theme();
    };
    button.addEventListener('click', () => {
      choose(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]);
      try {
        localStorage.setItem('opcodec-theme', theme());
      } catch {
        // It then holds until the page is closed.
      }
      name();
    });
    name();
  });
})();
