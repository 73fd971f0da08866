@NullMarked
package org.vfsruntime.skills.policy;

import org.jspecify.annotations.NullMarked;
