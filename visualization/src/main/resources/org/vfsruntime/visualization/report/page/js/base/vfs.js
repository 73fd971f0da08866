/* Everything of this page lives in one object; each file adds what it is named after. */
const vfs = {};
