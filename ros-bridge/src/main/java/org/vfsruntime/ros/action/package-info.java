/**
 * Actions, as actionlib runs them: a client and a server that speak over the five topics goal, cancel, status, result
 * and feedback. Both need nothing but topics, so they run on any {@link org.vfsruntime.ros.link.RosLink}.
 */
@NullMarked
package org.vfsruntime.ros.action;

import org.jspecify.annotations.NullMarked;
