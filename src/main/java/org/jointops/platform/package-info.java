/**
 * What the rooms stand on: the use case as a transaction, the clock, the settings, the database and its migrations.
 *
 * <p>Knows {@link org.jointops.shared} only. Rooms add their reference data to the migrations as repeatable Java
 * migrations, found through {@link java.util.ServiceLoader}.
 */
@NullMarked
package org.jointops.platform;

import org.jspecify.annotations.NullMarked;
