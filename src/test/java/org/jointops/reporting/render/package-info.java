/** Tests that read every written file back with another reader than the one that wrote it. */
@NullMarked
package org.jointops.reporting.render;

import org.jspecify.annotations.NullMarked;
