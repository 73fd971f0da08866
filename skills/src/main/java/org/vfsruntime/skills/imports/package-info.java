/** Critics that were trained elsewhere: what they take and give, and how they become value functions of a bank. */
@NullMarked
package org.vfsruntime.skills.imports;

import org.jspecify.annotations.NullMarked;
