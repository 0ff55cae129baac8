// Keeps the place when the reader changes the language: anchors are the same in every version.
// Without this the links under each section do it.
(function () {
  'use strict';
  var versions = document.querySelectorAll('.versions a, .other-versions a');

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
    var anchor = window.pageYOffset > 0 ? place() : '';
    this.hash = anchor;
  }

  for (var i = 0; i < versions.length; i++) {
    versions[i].addEventListener('click', keepPlace);
  }
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
