/** The rules that the code keeps as a whole: its rooms, its doors, its time. */
@NullMarked
package org.jointops.architecture;

import org.jspecify.annotations.NullMarked;
