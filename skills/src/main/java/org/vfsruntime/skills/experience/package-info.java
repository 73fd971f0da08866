/** What happened when skills were run: the data of value functions and of dynamics models. */
@NullMarked
package org.vfsruntime.skills.experience;

import org.jspecify.annotations.NullMarked;
