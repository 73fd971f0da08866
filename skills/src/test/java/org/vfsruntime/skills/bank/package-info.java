@NullMarked
package org.vfsruntime.skills.bank;

import org.jspecify.annotations.NullMarked;
