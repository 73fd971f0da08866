@NullMarked
package org.vfsruntime.ros.xmlrpc;

import org.jspecify.annotations.NullMarked;
