package org.jointops.access;

import java.util.Optional;

/** What became of people since they signed in; known by the room that manages them. */
public interface Persons {

    /** The person with the roles and the post that they have now; nobody if their account or this login was ended. */
    Optional<Officer> now(Reading reading);
}
