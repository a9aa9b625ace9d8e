/** Tests of the trail: that nothing changes it, and that what changed it is found. */
@NullMarked
package org.jointops.audit;

import org.jspecify.annotations.NullMarked;
