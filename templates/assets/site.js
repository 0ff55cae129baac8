// Loaded before the page is shown: the size of its text must not change under the reader's eyes.
// All of it is a help only; without scripts every page can be read and every link followed.

// 长者版: text and buttons larger, as the reader chose once; a button to print.
(function () {
  'use strict';
  var KEY = 'jiedu-text';
  var root = document.documentElement;

  function isLarge() {
    return root.getAttribute('data-text') === 'large';
  }

  function show(large) {
    if (large) {
      root.setAttribute('data-text', 'large');
    } else {
      root.removeAttribute('data-text');
    }
  }

  // Where a browser keeps nothing the choice holds for one page.
  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null;
    }
  }

  function keep(choice) {
    try {
      localStorage.setItem(KEY, choice);
    } catch (refused) {
      return;
    }
  }

  function offer(tool, action) {
    var button = document.querySelector('[data-tool="' + tool + '"]');
    if (button) {
      button.addEventListener('click', action);
    }
    return button;
  }

  // The styles show the buttons: were they shown when all is there, they would shift the page.
  root.setAttribute('data-scripts', '');
  show(kept() === 'large');

  document.addEventListener('DOMContentLoaded', function () {
    var large = offer('large-text', function () {
      show(!isLarge());
      keep(isLarge() ? 'large' : '');
      large.setAttribute('aria-pressed', String(isLarge()));
    });
    if (large) {
      large.setAttribute('aria-pressed', String(isLarge()));
    }
    offer('print', function () {
      print();
    });
  });
})();

// Keeps the place when the reader changes the language: anchors are the same in every version.
// Without this the links under each section do it.
(function () {
  'use strict';

  function place() {
    var marks = document.querySelectorAll('.section[id], .row[id], .text [id]:not(pattern)');
    var found = '';
    for (var i = 0; i < marks.length; i++) {
      if (marks[i].getBoundingClientRect().top > window.innerHeight / 3) {
        break;
      }
      found = marks[i].id;
    }
    return found.replace(/-(zh|bo)$/, '');
  }

  function keepPlace() {
    this.hash = window.pageYOffset > 0 ? place() : '';
  }

  document.addEventListener('DOMContentLoaded', function () {
    var versions = document.querySelectorAll('.versions a, .other-versions a, .reading-bar a');
    for (var i = 0; i < versions.length; i++) {
      versions[i].addEventListener('click', keepPlace);
    }
  });
})();

// Asks before a link leads away from the government's sites.
(function () {
  'use strict';

  function link(element) {
    while (element && !(element.nodeName === 'A' && element.href)) {
      element = element.parentNode;
    }
    return element;
  }

  function isOutside(anchor) {
    return /^https?:$/.test(anchor.protocol)
      && anchor.hostname !== location.hostname
      && !/(^|\.)gov\.cn$/.test(anchor.hostname);
  }

  document.addEventListener('click', function (event) {
    var anchor = link(event.target);
    if (anchor && isOutside(anchor) && !confirm(document.body.getAttribute('data-leaving'))) {
      event.preventDefault();
    }
  });
})();

// The bold Tibetan is as large as all the rest of a page, and all of it is laid out anew: it comes
// when the reader goes on from the first screen.
(function () {
  'use strict';
  var SIGNS = ['scroll', 'touchstart', 'mousemove', 'keydown'];

  function load() {
    SIGNS.forEach(function (sign) {
      removeEventListener(sign, load);
    });
    var later = document.querySelector('noscript[data-later]');
    if (later) {
      document.head.insertAdjacentHTML('beforeend', later.textContent);
    }
  }

  SIGNS.forEach(function (sign) {
    addEventListener(sign, load, { passive: true });
  });
})();
