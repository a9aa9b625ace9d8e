/** Tests of pictures for papers. */
@NullMarked
package org.jointops.drawings;

import org.jspecify.annotations.NullMarked;
