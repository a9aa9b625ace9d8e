/**
 * Persons held in connection with an incident, each with the record of the holding that Principle 12 of the UN Body of
 * Principles asks for, and criminal groups whose activity was stemmed.
 *
 * <p>Knows {@code incidents} and above.
 */
@NullMarked
package org.jointops.detentions;

import org.jspecify.annotations.NullMarked;
