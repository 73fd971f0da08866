/* Turns base64 of little-endian numbers into typed arrays. */
(() => {
  function bytes(text) {
    const raw = atob(text || "");
    const all = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) {
      all[i] = raw.charCodeAt(i);
    }
    return all.buffer;
  }

  vfs.packed = {
    floats: (text) => new Float32Array(bytes(text)),
    integers: (text) => new Int32Array(bytes(text)),
  };
})();
