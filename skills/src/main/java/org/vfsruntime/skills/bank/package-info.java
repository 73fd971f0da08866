/** Skill banks: learned skills on disk. */
@NullMarked
package org.vfsruntime.skills.bank;

import org.jspecify.annotations.NullMarked;
