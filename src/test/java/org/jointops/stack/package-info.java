/**
 * Starts the real servers, PostgreSQL, Keycloak and the application on Payara Micro, all on the loopback address: for a
 * person with {@link org.jointops.stack.Run}, and for the tests that need them.
 *
 * <p>No process outlives the one that started it, no two stacks share a directory, and what hinders a start is said in
 * one line.
 */
@NullMarked
package org.jointops.stack;

import org.jspecify.annotations.NullMarked;
