/** Episodes under closed-loop control, whichever planner chooses. */
@NullMarked
package org.vfsruntime.cli.control;

import org.jspecify.annotations.NullMarked;
