/** Who comes in, for how long, and what browsers are told: told as sentences about people at their browsers. */
@NullMarked
package org.jointops.access;

import org.jspecify.annotations.NullMarked;
