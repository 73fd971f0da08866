@NullMarked
package org.vfsruntime.skills.imports;

import org.jspecify.annotations.NullMarked;
