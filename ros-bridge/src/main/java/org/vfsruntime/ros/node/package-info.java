/** The planner's node: takes goals, tells what it does, can be paused and stopped at any time. */
@NullMarked
package org.vfsruntime.ros.node;

import org.jspecify.annotations.NullMarked;
