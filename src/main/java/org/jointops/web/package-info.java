/**
 * The kit of which the pages are made: texts and figures in the reader's language, errors at their fields, fields bound to
 * drafts, and what happens to a page when a use case says no. The tags and the template that use it stand under
 * {@code webapp/WEB-INF}.
 *
 * <p>Input is never converted or refused by Faces: a page binds the texts of a draft as they were typed, and the use case
 * reads them. Knows {@link org.jointops.shared} only.
 */
@NullMarked
package org.jointops.web;

import org.jspecify.annotations.NullMarked;
