/** Learning, importing and storing skills and their value functions. */
@NullMarked
package org.vfsruntime.skills;

import org.jspecify.annotations.NullMarked;
