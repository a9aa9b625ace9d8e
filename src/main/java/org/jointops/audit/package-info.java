/**
 * The trail: who did or read what, when, from where and why. Entries are appended through one function of the database,
 * which takes the person from the sealed caller of the transaction and chains the entries of each country by hashes;
 * nothing that the application may do changes or removes one. Auditors search it, check it and take it away as a file,
 * which {@code CheckTrail} judges without the application.
 *
 * <p>Knows {@code shared}, {@code platform}, {@code web}, {@code rest} and {@code access}. Rooms below note what is done
 * in them with {@link Trail}; a subject is known here by its kind and number only.
 */
@NullMarked
package org.jointops.audit;

import org.jspecify.annotations.NullMarked;
