@NullMarked
package org.jointops.situations;

import org.jspecify.annotations.NullMarked;
