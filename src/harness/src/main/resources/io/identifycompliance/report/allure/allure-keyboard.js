// What Allure opens by a click only can be reached with Tab, too, and opened with Enter or the space bar.
'use strict';

(function () {
  const opened = '.node > div.node__title, .step__title_hasContent, .attachment-row';

  function reachable() {
    document.querySelectorAll(opened).forEach(function (element) {
      if (!element.hasAttribute('tabindex')) {
        element.setAttribute('tabindex', '0');
        element.setAttribute('role', 'button');
      }
    });
  }

  document.addEventListener('keydown', function (event) {
    const focused = event.target;
    if ((event.key === 'Enter' || event.key === ' ') && focused.matches && focused.matches(opened)) {
      event.preventDefault();
      focused.click();
    }
  });
  document.addEventListener('DOMContentLoaded', reachable);
  new MutationObserver(reachable).observe(document.documentElement, { childList: true, subtree: true });
})();
