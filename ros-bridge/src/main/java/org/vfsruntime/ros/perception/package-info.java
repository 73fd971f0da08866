/** From topics to observations: what is new enough, complete and finite, and nothing else. */
@NullMarked
package org.vfsruntime.ros.perception;

import org.jspecify.annotations.NullMarked;
