/**
 * The JAX-RS kit: the application below {@code /api}, JSON, problems as {@code application/problem+json} (RFC 9457),
 * versions as entity tags, pages of lists. Knows {@link org.jointops.shared} only.
 */
@NullMarked
package org.jointops.rest;

import org.jspecify.annotations.NullMarked;
