/**
 * Who is asking and what they may do: login through Keycloak for pages, bearer tokens for the API, the signed-in
 * officer, and the one table of rights ({@link org.jointops.access.Permission}), checked at every door by
 * {@link org.jointops.access.Allowed}. What is not allowed is denied.
 *
 * <p>Knows {@code shared}, {@code platform}, {@code web} and {@code rest}. Which records an officer reads is decided by
 * the records' own rooms.
 */
@NullMarked
package org.jointops.access;

import org.jspecify.annotations.NullMarked;
