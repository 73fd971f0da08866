/** Value functions that see pictures, learned from the outcomes of policies that go by something else. */
@NullMarked
package org.vfsruntime.skills.image;

import org.jspecify.annotations.NullMarked;
