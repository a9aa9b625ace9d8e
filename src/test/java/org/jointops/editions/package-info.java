/** Tests of editions that need no running product, and of their pages. */
@NullMarked
package org.jointops.editions;

import org.jspecify.annotations.NullMarked;
