/**
 * The people of an organisation, as Keycloak keeps them: administrators list them, make accounts, give roles and units,
 * disable, end sessions, reset passwords. What became of a person since they signed in holds from their next request
 * on: {@link org.jointops.access.Persons} asks here.
 *
 * <p>Door: {@link org.jointops.directory.Users}. An administrator reaches only accounts whose country and service are
 * exactly their own, which is looked at again before each change; others do not exist. A change happens as a whole or is
 * taken back. Each change is noted in the trail. Knows {@code operations}
 * and above.
 */
@NullMarked
package org.jointops.directory;

import org.jspecify.annotations.NullMarked;
