"use strict";
/* The terms are read in a frame (quote, help) and alone. A tick in the frame is told to the page around it. */
document.getElementById("read").addEventListener("change", (event) => {
  if (parent !== window) parent.postMessage({ termsRead: event.target.checked }, location.origin);
});
