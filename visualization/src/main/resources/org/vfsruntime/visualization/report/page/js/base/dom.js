/* Makes elements. Text is always set as text: names from a file can never become markup. */
(() => {
  const SVG = "http://www.w3.org/2000/svg";

  function fill(node, properties, children) {
    for (const [name, value] of Object.entries(properties || {})) {
      if (value === false || value === null || value === undefined) {
        continue;
      }
      if (name === "text") {
        node.textContent = value;
      } else if (name.startsWith("on")) {
        node.addEventListener(name.slice(2), value);
      } else if (name === "style") {
        Object.entries(value).forEach(([key, css]) => node.style.setProperty(key, css));
      } else {
        node.setAttribute(name, value === true ? "" : value);
      }
    }
    node.append(...(children || []).filter((child) => child !== null && child !== undefined));
    return node;
  }

  vfs.el = (tag, properties, children) => fill(document.createElement(tag), properties, children);
  vfs.svg = (tag, properties, children) => fill(document.createElementNS(SVG, tag), properties, children);
  vfs.byId = (id) => document.getElementById(id);
})();
