/**
 * What a world looks like, for people: solids to be drawn and where they are. Nothing here takes part in physics or
 * in what a robot perceives. Metres, z up.
 */
@NullMarked
package org.vfsruntime.core.scene;

import org.jspecify.annotations.NullMarked;
