(() => {
  'use strict';

  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const search = byId('search');
  const side = byId('side');
  const menu = byId('menu');
  const overview = byId('overview');
  const chips = [...byId('filters').querySelectorAll('button')];
  const filterOf = (chip) => chip.closest('fieldset').dataset.filter;

  // ---- What can be found: read from the page once, when it is first needed.

  // So that "stream create" and "streamcreate" are STREAM_CREATE.
  const squash = (text) => text.toLowerCase().replace(/[\s_]+/g, '');

  const definitions = [...document.querySelectorAll('.definition')].map((element) => ({
    element,
    marks: element.dataset,
    names: [element.dataset.name, ...element.dataset.aliases.split(' ')]
      .filter((name) => name)
      .map(squash),
    mirrors: [],
    shown: true,
  }));
  const byAnchor = new Map(definitions.map((it) => [it.element.id, it]));
  for (const mirror of document.querySelectorAll('[data-for]')) {
    byAnchor.get(mirror.dataset.for)?.mirrors.push(mirror);
  }
  const sections = [...document.querySelectorAll('main > section')]
    .filter((section) => section !== overview)
    .map((element) => {
      const contents = document.querySelector(`details[data-section="${element.id}"]`);
      return {
        element,
        contents,
        count: contents.querySelector('.count'),
        definitions: definitions.filter((it) => element.contains(it.element)),
      };
    });

  let indexed = false;
  function index() {
    if (indexed) {
      return;
    }
    indexed = true;
    for (const it of definitions) {
      it.parts = [...it.element.querySelectorAll('.find')].map((element) => ({
        element,
        row: element.closest('tr'),
        text: element.textContent.toLowerCase(),
      }));
      it.text = it.names.concat(it.parts.map((part) => part.text)).join('\n');
      it.marked = [];
    }
  }

  // ---- The state: what is typed, and which chips are pressed. The address carries it.

  const wordsOf = (text) => text.toLowerCase().split(/\s+/).filter((word) => word);

  function pressed() {
    const groups = new Map();
    for (const chip of chips) {
      if (chip.getAttribute('aria-pressed') === 'true') {
        groups.set(filterOf(chip), [...(groups.get(filterOf(chip)) ?? []), chip.value]);
      }
    }
    return groups;
  }

  function address() {
    const state = new URLSearchParams();
    if (search.value.trim()) {
      state.set('q', search.value.trim());
    }
    for (const [group, values] of pressed()) {
      state.set(group, values.join(' '));
    }
    return state.toString();
  }

  function restore(state) {
    search.value = state.get('q') ?? '';
    for (const chip of chips) {
      const values = (state.get(filterOf(chip)) ?? '').split(' ');
      chip.setAttribute('aria-pressed', String(values.includes(chip.value)));
    }
  }

  // ---- Filtering.

  const fitsChips = (it, groups) =>
    [...groups].every(([group, values]) => {
      const own = it.marks[group].split(' ');
      return values.some((value) => own.includes(value));
    });

  const fitsWords = (it, words) =>
    words.every((word) => it.text.includes(word));

  function show(it, shown) {
    if (it.shown !== shown) {
      it.shown = shown;
      it.element.hidden = !shown;
      for (const mirror of it.mirrors) {
        mirror.hidden = !shown;
      }
    }
  }

  function markRows(it, words) {
    for (const row of it.marked) {
      row.classList.remove('hit');
    }
    it.marked = [];
    if (!it.shown || words.length === 0) {
      return;
    }
    for (const part of it.parts) {
      if (part.row && words.some((word) => part.text.includes(word))) {
        part.row.classList.add('hit');
        it.marked.push(part.row);
      }
    }
  }

  let opened = null;
  function openContents(filtering) {
    if (filtering && !opened) {
      opened = sections.map((section) => section.contents.open);
    }
    sections.forEach((section, i) => {
      if (filtering) {
        section.contents.open = true;
      } else if (opened) {
        section.contents.open = opened[i];
      }
    });
    if (!filtering) {
      opened = null;
    }
  }

  function filter() {
    const words = wordsOf(search.value);
    const groups = pressed();
    const filtering = words.length > 0 || groups.size > 0;
    if (filtering) {
      index();
    }
    let found = 0;
    for (const section of sections) {
      let inSection = 0;
      for (const it of section.definitions) {
        show(it, !filtering || (fitsChips(it, groups) && fitsWords(it, words)));
        if (indexed) {
          markRows(it, words);
        }
        inSection += it.shown ? 1 : 0;
      }
      const total = section.definitions.length;
      section.element.hidden = inSection === 0;
      section.contents.hidden = inSection === 0;
      section.count.textContent = inSection === total ? `${total}` : `${inSection} of ${total}`;
      found += inSection;
    }
    overview.hidden = filtering;
    byId('nothing').hidden = found > 0;
    byId('found').textContent = filtering ? `${found} of ${definitions.length} definitions` : '';
    root.classList.toggle('filtering', filtering);
    openContents(filtering);
    nameBest();
    highlightSoon(words);
  }

  // Marks the words themselves where the browser can do so without changing the document.
  const MOST_MARKS = 3000;
  let highlighting = 0;
  function highlightSoon(words) {
    clearTimeout(highlighting);
    if (!globalThis.Highlight || !CSS.highlights) {
      return;
    }
    CSS.highlights.delete('found');
    if (words.length > 0) {
      highlighting = setTimeout(() => highlight(words), 150);
    }
  }

  function highlight(words) {
    const marks = new Highlight();
    for (const it of definitions) {
      for (const part of it.shown ? it.parts : []) {
        if (words.some((word) => part.text.includes(word))) {
          markWords(part.element, words, marks);
        }
        if (marks.size > MOST_MARKS) {
          CSS.highlights.set('found', marks);
          return;
        }
      }
    }
    CSS.highlights.set('found', marks);
  }

  // A name can consist of several nodes, since it may be broken between its words.
  function markWords(element, words, marks) {
    const nodes = [];
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, from: text.length });
      text += walker.currentNode.data;
    }
    const lower = text.toLowerCase();
    if (lower.length !== text.length) {
      return; // Some letters are longer in lower case; places in one are not those in the other.
    }
    const place = (at, end) => nodes.findLast((it) => (end ? it.from < at : it.from <= at));
    for (const word of words) {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
        const end = at + word.length;
        const [first, last] = [place(at, false), place(end, true)];
        // Static: nothing has to follow later changes of the document.
        marks.add(
          new StaticRange({
            startContainer: first.node,
            startOffset: at - first.from,
            endContainer: last.node,
            endOffset: end - last.from,
          }),
        );
      }
    }
  }

  function filterAgain() {
    filter();
    scrollTo(0, 0);
    const state = address();
    history.replaceState(null, '', state ? `#${state}` : location.pathname + location.search);
  }

  function clear() {
    restore(new URLSearchParams());
    filterAgain();
  }

  // ---- Going to places.

  // An anchor never contains "=", a search always does.
  function follow() {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) {
      restore(new URLSearchParams(hash));
      filter();
      scrollTo(0, 0);
      return;
    }
    const target = hash && byId(decodeURIComponent(hash));
    if (target && target.closest('[hidden]')) {
      restore(new URLSearchParams());
      filter();
      target.scrollIntoView();
      // What is above has its real height only once it was drawn.
      requestAnimationFrame(() => target.scrollIntoView());
    }
    closeMenu();
  }

  const NOT_BY_NAME = 3;
  function rank(it, text) {
    if (it.names.includes(text)) {
      return 0;
    }
    if (it.names.some((name) => name.startsWith(text))) {
      return 1;
    }
    return it.names.some((name) => name.includes(text)) ? 2 : NOT_BY_NAME;
  }

  // What is shown and has the text in its name, the best first.
  function bestByName() {
    const text = squash(search.value);
    return definitions
      .filter((it) => text && it.shown && rank(it, text) < NOT_BY_NAME)
      .sort((a, b) => rank(a, text) - rank(b, text));
  }

  const MOST_BEST = 8;
  function nameBest() {
    const best = bestByName();
    const line = byId('best');
    line.hidden = best.length === 0;
    line.replaceChildren('By name: ');
    for (const it of best.slice(0, MOST_BEST)) {
      const link = document.createElement('a');
      link.href = `#${it.element.id}`;
      link.textContent = it.element.dataset.name;
      const kind = it.element.closest('section').dataset.kind;
      line.append(link, ` ${kind}${it === best.at(-1) ? '' : ', '}`);
    }
    if (best.length > MOST_BEST) {
      line.append(`${best.length - MOST_BEST} more`);
    }
  }

  function goToBest() {
    const best = bestByName()[0] ?? definitions.find((it) => it.shown);
    if (best && search.value.trim()) {
      location.hash = best.element.id;
      best.element.querySelector('a').focus({ preventScroll: true });
    }
  }

  function closeMenu() {
    root.classList.remove('menu-open');
    menu.setAttribute('aria-expanded', 'false');
  }

  // ---- What the reader does.

  let waiting = 0;
  search.addEventListener('input', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(filterAgain);
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      cancelAnimationFrame(waiting);
      filterAgain();
      goToBest();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      search.value = '';
      filterAgain();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/' && event.target !== search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === 'Escape' && root.classList.contains('menu-open')) {
      closeMenu();
      menu.focus();
    }
  });
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filterAgain();
    });
  }
  byId('clear').addEventListener('click', clear);
  menu.addEventListener('click', () => {
    const open = root.classList.toggle('menu-open');
    menu.setAttribute('aria-expanded', String(open));
  });
  side.addEventListener('click', (event) => {
    if (event.target.closest('a')) {
      closeMenu();
    }
  });
  addEventListener('hashchange', follow);

  let closedForPrint = [];
  addEventListener('beforeprint', () => {
    closedForPrint = [...document.querySelectorAll('main details:not([open])')];
    closedForPrint.forEach((details) => (details.open = true));
  });
  addEventListener('afterprint', () => {
    closedForPrint.forEach((details) => (details.open = false));
  });

  follow();
  (globalThis.requestIdleCallback ?? setTimeout)(index);
})();
