/** The study of a value function space: where its embeddings come from, and what is written about them. */
@NullMarked
package org.vfsruntime.cli.inspect;

import org.jspecify.annotations.NullMarked;
