/**
 * What a page shows, as JSON: small things as objects, long rows of numbers as base64 of little-endian arrays. The same
 * shapes serve a page on disk and a live one.
 */
@NullMarked
package org.vfsruntime.visualization.report.data;

import org.jspecify.annotations.NullMarked;
