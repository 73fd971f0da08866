/**
 * The link on ROSJava 0.3.6, for those who must share its node with other code. docs/adr/0013 says what it lacks beside
 * our own client.
 */
@NullMarked
package org.vfsruntime.ros.rosjava;

import org.jspecify.annotations.NullMarked;
