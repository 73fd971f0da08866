/** Learning all skills of a catalogue, in stages that can be interrupted and resumed. */
@NullMarked
package org.vfsruntime.skills.training;

import org.jspecify.annotations.NullMarked;
