/** What the database guarantees, whatever the application does. */
@NullMarked
package org.jointops.platform;

import org.jspecify.annotations.NullMarked;
