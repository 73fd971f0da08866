/** Starts DJL's engines, offline, and says in one line what they say. */
@NullMarked
package org.vfsruntime.networks.engine;

import org.jspecify.annotations.NullMarked;
